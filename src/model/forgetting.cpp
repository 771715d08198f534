// See the header. A name goes from the chart; in the history whoever it was is their position from then on.
#include "model/forgetting.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "model/history_parts.hpp"
#include "model/organization_parts.hpp"

namespace flipchart::model {

namespace {

using nlohmann::json;

constexpr const char* kErasedLine = R"({"edit":"erased"})";
constexpr const char* kForgottenWord = "(forgotten)";

bool stands_alone(std::string_view in, std::size_t at, std::size_t size) {
  const auto part_of_word = [&](std::size_t i) { return base::is_letter(in[i]) || base::is_digit(in[i]); };
  return (at == 0 || !part_of_word(at - 1)) && (at + size == in.size() || !part_of_word(at + size));
}

// The texts of a pool in their order, as they stay; what `as` leaves alone keeps being found.
template <class As>
void refill(base::StringPool& texts, const base::StringPool& before, As as) {
  for (TextId text = 1; text < before.size(); ++text) {
    const std::string_view was = before.view(text);
    const std::string is = as(was);
    if (before.find(was) == text && !is.empty() && texts.find(is) == base::kNoText)
      texts.intern(is);
    else
      texts.append(is);
  }
}

void visit_texts(json& value, const auto& change) {
  if (value.is_string()) {
    value = change(value.get_ref<const std::string&>());
  } else if (value.is_array() || value.is_object()) {
    for (json& inner : value) visit_texts(inner, change);
  }
}

}  // namespace

Forgotten Forgotten::note(std::string id) {
  Forgotten what;
  what.note_ = std::move(id);
  return what;
}

Forgotten Forgotten::person(const Organization& organization, Slot position, std::uint32_t holder) {
  Forgotten what;
  const Holder& gone = organization.holders(position)[holder - 1];
  const std::string id(organization.id(position));
  const auto add = [&](TextId text, const std::string& by) {
    if (text != base::kNoText) what.instead_.push_back({std::string(organization.text(text)), by});
  };
  bool names_the_position = false;
  for (const TextId text : {gone.name, gone.email, gone.person}) {
    if (text != base::kNoText && organization.text(text) == id) names_the_position = true;
  }
  std::string stays = id;
  if (names_the_position) {
    std::size_t number = 1;
    do stays = "forgotten-" + std::to_string(number++);
    while (organization.find(stays) != kNoSlot);
  }
  for (const TextId text : {gone.name, gone.email, gone.person}) add(text, stays);
  std::stable_sort(what.instead_.begin(), what.instead_.end(),
                   [](const Instead& a, const Instead& b) { return a.text.size() > b.text.size(); });
  return what;
}

// Where it is the whole text, the position stands in its place; inside others a word that says so.
std::string Forgotten::without(std::string_view text) const {
  std::string out(text);
  for (const Instead& instead : instead_) {
    if (base::equal_ignoring_ascii_case(out, instead.text)) return instead.by;
    const std::string small = base::lower_ascii(instead.text);
    std::string in = base::lower_ascii(out);
    for (std::size_t at = in.find(small); at != std::string::npos; at = in.find(small, at)) {
      if (!stands_alone(in, at, small.size())) {
        ++at;
        continue;
      }
      out.replace(at, small.size(), kForgottenWord);
      in = base::lower_ascii(out);
      at += std::string_view(kForgottenWord).size();
    }
  }
  return out;
}

std::string Forgotten::line(std::string_view line) const {
  json edit = json::parse(line, nullptr, false);
  if (!edit.is_object()) return std::string(line);
  if (!note_.empty()) {
    const std::string kind = edit.value("edit", "");
    const bool words = kind == "note" || kind == "correction" || kind == "message" || kind == "spoken";
    const char* const key = kind == "message" || kind == "spoken" ? "correction" : "id";
    return words && edit.value(key, "") == note_ ? kErasedLine : std::string(line);
  }
  bool changed = false;
  for (auto& [key, value] : edit.items()) {
    if (key == "edit") continue;
    visit_texts(value, [&](const std::string& text) {
      std::string stays = without(text);
      changed = changed || stays != text;
      return stays;
    });
  }
  return changed ? edit.dump() : std::string(line);
}

Organization Forgotten::organization(const Organization& before) const {
  OrganizationParts parts = parts_of(before);
  std::vector<bool> is_id(before.texts().size(), false);
  for (const PositionPart& part : parts.positions) is_id[part.id] = true;
  for (const Customer& customer : parts.customers) is_id[customer.id] = true;
  const auto gone = [&](TextId text) {
    return text != base::kNoText &&
           std::any_of(instead_.begin(), instead_.end(), [&](const Instead& instead) {
             return base::equal_ignoring_ascii_case(before.text(text), instead.text);
           });
  };
  for (Holder& holder : parts.holders) {
    for (TextId Holder::*const field : {&Holder::name, &Holder::email, &Holder::person}) {
      if (gone(holder.*field)) holder.*field = base::kNoText;
    }
  }
  TextId text = 0;
  base::StringPool texts;
  refill(texts, before.texts(), [&](std::string_view was) {
    ++text;
    return is_id[text] || !gone(text) ? without(was) : std::string();
  });
  parts.texts = std::move(texts);
  return Organization(std::move(parts));
}

History Forgotten::history(const History& before) const {
  HistoryColumns columns = before.columns();
  base::StringPool texts;
  refill(texts, before.texts(), [&](std::string_view was) { return without(was); });
  columns.texts = std::move(texts);
  return History(std::move(columns));
}

}  // namespace flipchart::model
