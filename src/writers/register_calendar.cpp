// RFC 5545: lines end with CR LF, are folded at 75 bytes between characters, and texts are escaped.
#include "writers/register.hpp"

#include <algorithm>

#include "base/string_pool.hpp"
#include "base/utf8.hpp"

namespace flipchart::writers {

namespace {

constexpr std::size_t kLongest = 75;  // bytes of a line without its end
constexpr int kMonthsUntilReflection = 3;

class Calendar {
 public:
  void line(const std::string& text) {
    std::size_t room = kLongest;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = std::min(at + room, text.size());
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
      if (at != 0) out_ += ' ';
      out_.append(text, at, end - at) += "\r\n";
      at = end;
      room = kLongest - 1;  // a folded line begins with a blank
    }
  }
  std::string taken() && { return std::move(out_); }

 private:
  std::string out_;
};

// Bytes that are no text become U+FFFD, so that a fold finds the end of a character; lines end as ours do;
// controls are left out, as the format demands.
std::string escaped(std::string_view text) {
  const std::string valid = base::valid_utf8(text);
  std::string out;
  for (std::size_t at = 0; at < valid.size(); ++at) {
    const char c = valid[at];
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n' || (c == '\r' && valid[at + 1] != '\n'))
      out += "\\n";
    else if (c == '\t' || (static_cast<unsigned char>(c) >= ' ' && c != '\x7F'))
      out += c;
  }
  return out;
}

std::string compact(base::Date date) {
  std::string text;
  for (const char c : base::to_string(date)) {
    if (c != '-') text += c;
  }
  return text;
}

// A property without a value is an error to many readers. Nothing for a day whose end has a year of five
// digits: the format has no such days.
void event(Calendar& to, const std::string& uid, base::Date stamp, base::Date day, const std::string& summary,
           const std::string& description) {
  if (base::Date{day.days + 1} > base::date_of({9999, 12, 31})) return;
  to.line("BEGIN:VEVENT");
  to.line("UID:" + escaped(uid));
  to.line("DTSTAMP:" + compact(stamp) + "T000000Z");
  to.line("DTSTART;VALUE=DATE:" + compact(day));
  to.line("DTEND;VALUE=DATE:" + compact({day.days + 1}));
  to.line("SUMMARY:" + escaped(summary));
  if (!base::trimmed(description).empty()) to.line("DESCRIPTION:" + escaped(description));
  to.line("TRANSP:TRANSPARENT");
  to.line("END:VEVENT");
}

}  // namespace

std::string register_calendar(const std::vector<RegisterLine>& lines, const std::string& workshop,
                              base::Date today) {
  Calendar calendar;
  calendar.line("BEGIN:VCALENDAR");
  calendar.line("VERSION:2.0");
  calendar.line("PRODID:-//Flipchart//Register//EN");
  calendar.line("CALSCALE:GREGORIAN");
  const std::string of = "-" + std::to_string(base::StringPool::hash_of(workshop)) + "@flipchart";
  for (const RegisterLine& line : lines) {
    if (!line.due) continue;
    const std::string& title = base::trimmed(line.title).empty() ? line.id : line.title;
    const std::string who = line.owner.empty() ? std::string() : " (" + line.owner + ")";
    std::string about = line.promised_to.empty() ? std::string() : "Promised to " + line.promised_to + ".";
    if (!about.empty() && !line.proposal.empty()) about += ' ';
    about += line.proposal;
    event(calendar, "promise-" + line.id + of, today, *line.due, title + who, about);
    event(calendar, "reflection-" + line.id + of, today,
          base::months_after(*line.due, kMonthsUntilReflection), "Looking back: " + title + who,
          "Three months after the promise: did it hold, and what did we learn?");
  }
  calendar.line("END:VCALENDAR");
  return std::move(calendar).taken();
}

}  // namespace flipchart::writers
