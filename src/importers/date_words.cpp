// Words are brought to lower case without accents in a small buffer: no date has longer ones.
#include "importers/date_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace flipchart::importers {

namespace {

constexpr std::size_t kLongestWord = 16;

class Plain {  // lower case, accents off; empty where the word is longer than any of ours
 public:
  explicit Plain(std::string_view word) {
    if (word.size() > 2 * kLongestWord) return;
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (size_ == kLongestWord) {
        size_ = 0;
        return;
      }
      const auto byte = static_cast<unsigned char>(word[i]);
      if (byte == 0xC3 && i + 1 < word.size())
        letters_[size_++] = unaccented(static_cast<unsigned char>(word[++i]));
      else if (byte >= 'A' && byte <= 'Z')
        letters_[size_++] = static_cast<char>(byte + 32);
      else
        letters_[size_++] = word[i];
    }
  }
  std::string_view text() const { return {letters_.data(), size_}; }

 private:
  static char unaccented(unsigned char second) {  // the letters of Latin-1 as UTF-8 has them
    const unsigned char lower = second | 0x20U;
    if (lower >= 0xA0 && lower <= 0xA5) return 'a';
    if (lower == 0xA7) return 'c';
    if (lower >= 0xA8 && lower <= 0xAB) return 'e';
    if (lower >= 0xAC && lower <= 0xAF) return 'i';
    if (lower == 0xB1) return 'n';
    if (lower >= 0xB2 && lower <= 0xB6) return 'o';
    if (lower >= 0xB9 && lower <= 0xBC) return 'u';
    return '?';
  }
  std::array<char, kLongestWord> letters_{};
  std::size_t size_ = 0;
};

struct Named {
  std::string_view name;
  int number;
};

constexpr std::array kMonths = {
    Named{"january", 1},    Named{"januar", 1},    Named{"janvier", 1},   Named{"enero", 1},
    Named{"gennaio", 1},    Named{"januari", 1},   Named{"janeiro", 1},   Named{"february", 2},
    Named{"februar", 2},    Named{"fevrier", 2},   Named{"febrero", 2},   Named{"febbraio", 2},
    Named{"februari", 2},   Named{"fevereiro", 2}, Named{"march", 3},     Named{"marz", 3},
    Named{"maerz", 3},      Named{"mrz", 3},       Named{"mars", 3},      Named{"marzo", 3},
    Named{"maart", 3},      Named{"mrt", 3},       Named{"marco", 3},     Named{"april", 4},
    Named{"avril", 4},      Named{"abril", 4},     Named{"aprile", 4},    Named{"may", 5},
    Named{"mai", 5},        Named{"mayo", 5},      Named{"maggio", 5},    Named{"mei", 5},
    Named{"maio", 5},       Named{"june", 6},      Named{"juni", 6},      Named{"juin", 6},
    Named{"junio", 6},      Named{"giugno", 6},    Named{"junho", 6},     Named{"july", 7},
    Named{"juli", 7},       Named{"juillet", 7},   Named{"julio", 7},     Named{"luglio", 7},
    Named{"julho", 7},      Named{"august", 8},    Named{"aout", 8},      Named{"agosto", 8},
    Named{"augustus", 8},   Named{"september", 9}, Named{"septembre", 9}, Named{"septiembre", 9},
    Named{"settembre", 9},  Named{"setembro", 9},  Named{"setiembre", 9}, Named{"october", 10},
    Named{"oktober", 10},   Named{"octobre", 10},  Named{"octubre", 10},  Named{"ottobre", 10},
    Named{"outubro", 10},   Named{"november", 11}, Named{"novembre", 11}, Named{"noviembre", 11},
    Named{"novembro", 11},  Named{"december", 12}, Named{"dezember", 12}, Named{"decembre", 12},
    Named{"diciembre", 12}, Named{"dicembre", 12}, Named{"dezembro", 12},
};

constexpr std::array<std::string_view, 47> kWeekdays = {
    "monday",   "tuesday",  "wednesday",  "thursday", "friday",   "saturday", "sunday",    "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag",  "samstag",  "sonntag",  "lundi",     "mardi",
    "mercredi", "jeudi",    "vendredi",   "samedi",   "dimanche", "lunes",    "martes",    "miercoles",
    "jueves",   "viernes",  "sabado",     "domingo",  "lunedi",   "martedi",  "mercoledi", "giovedi",
    "venerdi",  "sabato",   "domenica",   "maandag",  "dinsdag",  "woensdag", "donderdag", "vrijdag",
    "zaterdag", "zondag",   "segunda",    "terca",    "quarta",   "quinta",   "sexta"};

constexpr std::array<std::string_view, 13> kFillers = {"t",   "at",  "um", "uhr", "the",  "of",   "de",
                                                       "del", "den", "le", "om",  "alle", "feira"};

constexpr std::array kZones = {
    Named{"z", 0},      Named{"utc", 0},    Named{"gmt", 0},    Named{"wet", 0},    Named{"west", 60},
    Named{"bst", 60},   Named{"cet", 60},   Named{"mez", 60},   Named{"cest", 120}, Named{"mesz", 120},
    Named{"eet", 120},  Named{"eest", 180}, Named{"est", -300}, Named{"edt", -240}, Named{"cst", -360},
    Named{"cdt", -300}, Named{"mst", -420}, Named{"mdt", -360}, Named{"pst", -480}, Named{"pdt", -420},
};

}  // namespace

std::optional<int> month_called(std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  const Plain plain(word);
  const std::string_view text = plain.text();
  if (text.size() < 3) return std::nullopt;
  for (const Named& month : kMonths) {
    if (month.name.front() == text.front() && month.name.starts_with(text)) return month.number;
  }
  return std::nullopt;
}

bool is_weekday(std::string_view word) {
  if (word.size() < 2) return false;
  const Plain plain(word);
  const std::string_view text = plain.text();
  return text.size() >= 2 && std::any_of(kWeekdays.begin(), kWeekdays.end(),
                                         [&](std::string_view day) { return day.starts_with(text); });
}

bool is_filler(std::string_view word) {
  const Plain plain(word);
  return std::find(kFillers.begin(), kFillers.end(), plain.text()) != kFillers.end();
}

std::optional<int> zone_called(std::string_view word) {
  const Plain plain(word);
  const auto zone = std::find_if(kZones.begin(), kZones.end(),
                                 [&](const Named& each) { return each.name == plain.text(); });
  return zone == kZones.end() ? std::nullopt : std::optional(zone->number);
}

}  // namespace flipchart::importers
