// Who is meant, and lines without them; charts and histories without them are in forgetting_data.cpp.
#include "model/forgetting.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"

namespace flipchart::model {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kErasedLine = R"({"edit":"erased"})";

// Keys whose values are words of the format, never of a person.
constexpr std::array<std::string_view, 11> kWordsOfTheFormat{"edit",   "status",      "step",      "track",
                                                             "hurts",  "question",    "part",      "rule",
                                                             "colour", "week_starts", "date_order"};

template <class Same>
bool among(const std::vector<std::string>& all, std::string_view one, Same same) {
  return !one.empty() &&
         std::any_of(all.begin(), all.end(), [&](const std::string& s) { return same(s, one); });
}

void visit_texts(Json& value, const auto& change) {
  if (value.is_string()) {
    value = change(value.get_ref<const std::string&>());
  } else if (value.is_array() || value.is_object()) {
    for (Json& inner : value) visit_texts(inner, change);
  }
}

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

bool Forgotten::is_name(std::string_view name) const {
  return among(names_, name, same_name);
}
bool Forgotten::is_address(std::string_view address) const {
  return among(addresses_, address, base::equal_ignoring_ascii_case);
}
bool Forgotten::is_number(std::string_view number) const {
  return among(numbers_, number, std::equal_to<>());
}

Forgotten Forgotten::note(std::string id) {
  Forgotten what;
  what.note_ = std::move(id);
  return what;
}

Forgotten Forgotten::person(const Organization& now, Slot position, std::uint32_t holder,
                            const KnownBefore& before) {
  Forgotten what;
  const Holder& gone = now.holders(position)[holder - 1];
  what.position_ = now.id(position);
  const auto keep = [&](std::vector<std::string>& to, TextId text) {
    if (text != base::kNoText) to.emplace_back(now.text(text));
  };
  keep(what.names_, gone.name);
  keep(what.addresses_, gone.email);
  keep(what.numbers_, gone.person);
  what.gather(now, before);
  what.find_namesakes(now, position, holder);
  const auto by = [&](std::string_view text) { return what.id_that_stays(text, before, now); };
  for (const std::string& address : what.addresses_) what.mentions_.add_address(address, by(address));
  for (const std::string& number : what.numbers_) {
    if (!what.is_id_of_another(number, now, before)) what.mentions_.add_number(number, by(number));
  }
  for (const std::string& name : what.names_) {
    const bool shared = among(what.shared_, name, same_name);
    if (!shared || same_name(name, what.position_)) what.mentions_.add_name(name, by(name), !shared);
  }
  for (const Organization* chart : before.charts) what.leave_others_alone(*chart);
  what.leave_others_alone(now);
  return what;
}

// The same address or own id is the same person; what renaming or filling a position told goes along.
void Forgotten::gather(const Organization& now, const KnownBefore& before) {
  for (bool more = true; more;) {
    more = false;
    const auto also = [&](const std::string& name) {
      if (name.empty() || name == kForgottenWord || is_name(name)) return;
      names_.push_back(name);
      more = true;
    };
    for (const auto& [one, other] : before.renamed) {
      if (is_name(one)) also(other);
      if (is_name(other)) also(one);
    }
    for (const auto& [address, name] : before.addressed) {
      if (is_address(address)) also(name);
    }
    for (const Organization* chart : before.charts) more = gather_in(*chart) || more;
    more = gather_in(now) || more;
  }
}

bool Forgotten::gather_in(const Organization& chart) {
  bool more = false;
  if (addresses_.empty() && numbers_.empty()) return more;
  const auto also = [&](std::vector<std::string>& all, TextId text, bool known) {
    if (text == base::kNoText || known) return;
    all.emplace_back(chart.text(text));
    more = true;
  };
  for (Slot s = 0; s < chart.size(); ++s) {
    for (std::uint32_t i = 0; i < chart.holder_count(s); ++i) {
      const Holder& holder = chart.holders(s)[i];
      if (!is_address(chart.text(holder.email)) && !is_number(chart.text(holder.person))) continue;
      also(names_, holder.name, is_name(chart.text(holder.name)));
      also(addresses_, holder.email, is_address(chart.text(holder.email)));
      also(numbers_, holder.person, is_number(chart.text(holder.person)));
    }
  }
  return more;
}

void Forgotten::find_namesakes(const Organization& now, Slot position, std::uint32_t holder) {
  const auto share = [&](std::string_view name) {
    if (is_name(name)) shared_.emplace_back(name);
  };
  for (Slot s = 0; s < now.size(); ++s) {
    for (std::uint32_t i = 0; i < now.holder_count(s); ++i) {
      const Holder& other = now.holders(s)[i];
      const bool same = is_address(now.text(other.email)) || is_number(now.text(other.person));
      if (!same && (s != position || i + 1 != holder)) share(now.text(other.name));
    }
  }
  for (const Customer& customer : now.customers()) share(now.text(customer.name));
}

void Forgotten::leave_others_alone(const Organization& chart) {
  for (Slot s = 0; s < chart.size(); ++s) {
    for (std::uint32_t i = 0; i < chart.holder_count(s); ++i) {
      const Holder& other = chart.holders(s)[i];
      if (is_holder(chart, s, other)) continue;
      mentions_.leave_alone(chart.text(other.name));
      mentions_.leave_alone(chart.text(other.email));
    }
  }
}

// A number that something else goes by too tells nothing about a person.
bool Forgotten::is_id_of_another(std::string_view number, const Organization& now,
                                 const KnownBefore& before) const {
  const auto another_in = [&](const Organization& chart) {
    if (chart.find_customer(number) != kNoSlot) return true;
    const Slot slot = chart.find(number);
    if (slot == kNoSlot) return false;
    const Holder* const begin = chart.holders(slot);
    return std::none_of(begin, begin + chart.holder_count(slot),
                        [&](const Holder& holder) { return is_holder(chart, slot, holder); });
  };
  return another_in(now) ||
         std::any_of(before.charts.begin(), before.charts.end(),
                     [&](const Organization* chart) { return another_in(*chart); }) ||
         std::any_of(before.histories.begin(), before.histories.end(),
                     [&](const History* history) { return history->find(number) != kNoSlot; });
}

// The position's id; a new one where the text is an id itself, or that id is what has to go.
std::string Forgotten::id_that_stays(std::string_view text, const KnownBefore& before,
                                     const Organization& now) {
  std::vector<const Organization*> charts = before.charts;
  charts.push_back(&now);
  const auto has = [&](std::string_view id) {
    return std::any_of(charts.begin(), charts.end(), [&](const Organization* chart) {
      return chart->find(id) != kNoSlot || chart->find_customer(id) != kNoSlot;
    });
  };
  const bool is_position = is_name(position_) || is_address(position_) || is_number(position_);
  if (!has(text) && !is_position) return position_;
  // What is one id stays one id.
  const bool own = same_name(text, position_) || !has(text);
  if (own && !own_instead_.empty()) return own_instead_;
  std::size_t number = 1;
  std::string id;
  do id = "forgotten-" + std::to_string(number++);
  while (has(id) || among(taken_, id, std::equal_to<>()));
  taken_.push_back(id);
  if (own) own_instead_ = id;
  return id;
}

std::string Forgotten::line(std::string_view line) const {
  Json edit = Json::parse(line, nullptr, false);
  if (!edit.is_object()) return std::string(line);
  const std::string kind = text_of(edit, "edit");
  if (!note_.empty()) {
    const bool words = kind == "note" || kind == "correction" || kind == "message" || kind == "spoken";
    const char* const key = kind == "message" || kind == "spoken" ? "correction" : "id";
    return words && text_of(edit, key) == note_ ? kErasedLine : std::string(line);
  }
  bool changed = false;
  const bool tells_holder = kind == "fill" || kind == "rename_person" || kind == "add_position";
  if (tells_holder) {
    const std::string name = text_of(edit, "name");
    const bool own = is_address(text_of(edit, "email"));
    const bool there = text_of(edit, kind == "add_position" ? "id" : "position") == position_;
    if (own || (is_name(name) && (there || !among(shared_, name, same_name)))) {
      edit["name"] = kForgottenWord;
      edit.erase("email");
      changed = true;
    }
  }
  for (auto& [key, value] : edit.items()) {
    if (std::find(kWordsOfTheFormat.begin(), kWordsOfTheFormat.end(), key) != kWordsOfTheFormat.end())
      continue;
    if (tells_holder && (key == "name" || key == "email")) continue;  // somebody else's
    visit_texts(value, [&](const std::string& text) {
      std::string stays = mentions_.without(text);
      changed = changed || stays != text;
      return stays;
    });
  }
  return changed ? edit.dump(-1, ' ', false, Json::error_handler_t::replace) : std::string(line);
}

}  // namespace flipchart::model
