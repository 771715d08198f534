// The measures of docs/formats.md once more, as slowly and as near to its sentences as possible: rows and
// texts, loops over everything, a map for every count. It shares no code with src/flow and exists to disagree
// with it.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "flow/plain.hpp"

namespace flipchart::flow::reference {

using plain::Workshop;

struct Holder {
  int position = -1;     // row, -1 off the chart
  std::string off = {};  // its text then
  friend auto operator<=>(const Holder&, const Holder&) = default;
};

struct Run {
  Holder holder;
  plain::Event first;
};

class Reference {
 public:
  Reference(const Workshop& workshop, model::SiloRule rule, model::HolderColumn column)
      : w(workshop), rule_(rule), column_(column) {}

  static std::string trim(const std::string& text) {  // the tests use plain blanks only
    const auto begin = text.find_first_not_of(' ');
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
  }
  static std::string lower(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
  }

  // --- the chart ---
  const plain::Position& row(int p) const { return w.positions[static_cast<std::size_t>(p)]; }
  int rows() const { return static_cast<int>(w.positions.size()); }
  std::vector<int> chain(int p) const {  // itself, its manager, and so on to the root
    std::vector<int> up;
    for (; p >= 0; p = row(p).manager) up.push_back(p);
    return up;
  }
  bool above(int a, int b) const {
    const std::vector<int> up = chain(b);
    return a != b && std::find(up.begin(), up.end(), a) != up.end();
  }
  bool leads_nobody(int p) const {
    for (int q = 0; q < rows(); ++q) {
      if (row(q).manager == p) return false;
    }
    return true;
  }
  int nearest_shared_leader(int a, int b) const {
    for (const int x : chain(a)) {
      for (const int y : chain(b)) {
        if (x == y) return x;
      }
    }
    return -1;
  }
  bool front_line(int p) const {
    if (row(p).facing == model::CustomerFacing::no) return false;
    if (row(p).facing == model::CustomerFacing::yes) return true;
    bool known = !w.links.empty();
    for (const auto& [customer, position] : w.links) {
      if (position == p) return true;
    }
    for (int q = 0; q < rows(); ++q) known = known || row(q).facing == model::CustomerFacing::yes;
    return !known && leads_nobody(p);
  }
  std::string value(int p) const {
    return rule_ == model::SiloRule::location ? row(p).location : row(p).department;
  }
  std::string silo(int p) const {  // empty: none
    const std::vector<int> up = chain(p);
    if (rule_ == model::SiloRule::branch) return up.size() < 2 ? "" : row(up[up.size() - 2]).id;
    for (const int a : up) {
      if (!value(a).empty()) return value(a);
    }
    std::set<std::string> below;
    for (int q = 0; q < rows(); ++q) {
      if (above(p, q) && !value(q).empty()) below.insert(value(q));
    }
    return below.size() == 1 ? *below.begin() : "";
  }
  int unit(int p) const {
    return row(p).manager >= 0 && leads_nobody(p) ? row(p).manager : p;
  }  // its leader's row

  // --- holders ---
  std::optional<Holder> holder(const std::string& raw) const {
    const std::string text = trim(raw);
    if (text.empty()) return std::nullopt;
    for (int p = 0; p < rows(); ++p) {
      if (row(p).id == text) return Holder{p};
    }
    for (const int way : {0, 1, 2}) {
      std::set<int> carrying;
      for (int p = 0; p < rows(); ++p) {
        for (const plain::Person& person : row(p).people) {
          const bool same = way == 0   ? person.person_id == text
                            : way == 1 ? lower(person.email) == lower(text)
                                       : person.name == text;
          if (same) carrying.insert(p);
        }
      }
      if (carrying.size() == 1) return Holder{*carrying.begin()};
    }
    if (text == "?" || text == "-") return std::nullopt;
    return Holder{-1, text};
  }
  std::optional<Holder> holder(const plain::Event& event) const {
    if (column_ == model::HolderColumn::actor) return holder(event.actor);
    if (column_ == model::HolderColumn::group) return holder(event.group);
    const std::optional<Holder> actor = holder(event.actor);
    return actor ? actor : holder(event.group);
  }
  std::string silo(const Holder& h) const { return h.position < 0 ? "(not on the chart)" : silo(h.position); }
  std::string label(const Holder& h) const { return h.position < 0 ? "?" + h.off : row(h.position).id; }
  bool crosses(const Holder& a, const Holder& b) const {
    if (silo(a).empty() || silo(b).empty()) return false;
    return silo(a) != silo(b);
  }

  // --- issues ---
  int issues() const { return static_cast<int>(w.issues.size()); }
  const plain::Issue& issue(int i) const { return w.issues[static_cast<std::size_t>(i)]; }
  std::vector<plain::Event> events(int i) const {
    std::vector<std::pair<base::Millis, plain::Event>> timed;
    for (const plain::Event& event : w.events) {
      if (event.issue != i) continue;
      const base::Millis place = event.at ? *event.at : timed.empty() ? base::kNoTime : timed.back().first;
      timed.emplace_back(place, event);
    }
    // Ties in file order: an insertion sort that moves nothing past its equal.
    for (std::size_t a = 1; a < timed.size(); ++a) {
      for (std::size_t b = a; b > 0 && timed[b].first < timed[b - 1].first; --b)
        std::swap(timed[b], timed[b - 1]);
    }
    std::vector<plain::Event> sorted;
    for (const auto& [place, event] : timed) sorted.push_back(event);
    return sorted;
  }
  std::vector<Run> route(int i) const {
    std::vector<Run> runs;
    for (const plain::Event& event : events(i)) {
      const std::optional<Holder> who = holder(event);
      if (who && (runs.empty() || runs.back().holder != *who)) runs.push_back({*who, event});
    }
    return runs;
  }
  static bool says_closed(const std::string& text) {
    static const std::regex kWord(
        "^ *(close|closed|resolve|resolved|solved|completed|done|cancelled|canceled)"
        "($|[^a-zA-Z0-9_\\x80-\\xff]).*",
        std::regex::icase);
    return std::regex_match(text, kWord);
  }
  bool closed_in_time(int i) const {
    return issue(i).closed && *issue(i).closed < (base::Millis{w.today.days} + 1) * base::kDayMillis;
  }
  bool closed(int i) const {
    if (closed_in_time(i) || says_closed(issue(i).status)) return true;
    const std::vector<plain::Event> all = events(i);
    if (all.empty()) return false;
    return says_closed(all.back().status.empty() ? all.back().activity : all.back().status);
  }
  std::optional<base::Millis> closed_at(int i) const {
    if (closed_in_time(i)) return issue(i).closed;
    std::optional<base::Millis> last;
    for (const plain::Event& event : events(i)) {
      if (event.at) last = event.at;
    }
    return last;
  }
  std::optional<base::Millis> begun(int i) const {
    for (const plain::Event& event : events(i)) {
      if (event.at) return event.at;
    }
    return issue(i).opened;
  }
  // The day in the zone of the event, or of the opening, that it is counted from; all times are after 1970.
  int begun_day(int i) const {
    int zone = issue(i).zone;
    const std::vector<plain::Event> all = events(i);
    for (auto event = all.rbegin(); event != all.rend(); ++event) {
      if (event->at) zone = event->zone;
    }
    return static_cast<int>((*begun(i) + zone * base::Millis{900'000}) / base::kDayMillis);
  }
  std::string own_or_first(int i, const std::string& own, std::string plain::Event::*const said) const {
    const std::vector<plain::Event> all = events(i);
    return !own.empty() || all.empty() ? own : all.front().*said;
  }
  std::optional<base::Millis> latest() const {
    std::optional<base::Millis> latest;
    const auto look = [&latest](const std::optional<base::Millis>& at) {
      if (at && (!latest || *at > *latest)) latest = at;
    };
    for (const plain::Event& event : w.events) look(event.at);
    for (const plain::Issue& row : w.issues) {
      look(row.opened);
      look(row.closed);
    }
    return latest;
  }
  bool passes(int i, const model::Filter& f, model::FilterField field) const {
    const auto among = [](const std::vector<std::string>& list, const std::string& text) {
      return std::find(list.begin(), list.end(), text) != list.end();
    };
    switch (field) {
      case model::FilterField::from:
        return begun(i) && begun_day(i) >= f.from->days;
      case model::FilterField::to:
        return begun(i) && begun_day(i) <= f.to->days;
      case model::FilterField::customer:
        return among(f.customers, own_or_first(i, issue(i).customer, &plain::Event::customer));
      case model::FilterField::severity:
        return among(f.severities, own_or_first(i, issue(i).severity, &plain::Event::severity));
      case model::FilterField::segment: {
        const std::string customer = own_or_first(i, issue(i).customer, &plain::Event::customer);
        for (std::size_t c = 0; c < w.customers.size(); ++c) {
          const std::string segment = c < w.segments.size() ? w.segments[c] : "";
          if (w.customers[c] == customer && among(f.segments, segment)) return true;
        }
        return false;
      }
      case model::FilterField::status: {
        const std::vector<plain::Event> all = events(i);
        const std::string own = issue(i).status.empty() && !all.empty() ? all.back().status : issue(i).status;
        return among(f.statuses, own) || among(f.statuses, closed(i) ? "closed" : "open");
      }
      case model::FilterField::cause:
        return among(f.causes, issue(i).cause);
      case model::FilterField::first_holder:
        return !route(i).empty() && among(f.first_holders, label(route(i).front().holder));
      case model::FilterField::issue:
        return among(f.issues, issue(i).id);
      case model::FilterField::handed: {
        const std::vector<Run> runs = route(i);
        for (std::size_t r = 1; r < runs.size(); ++r) {
          for (const model::HandedOver& pair : f.handed) {
            if (silo(runs[r - 1].holder) == pair.from && silo(runs[r].holder) == pair.to) return true;
          }
        }
        return false;
      }
      case model::FilterField::silo:
        break;
    }
    for (const Run& run : route(i)) {
      if (among(f.silos, silo(run.holder))) return true;
    }
    return false;
  }
  // The place in filter.order of the first that hides it, -1 for a kept issue.
  int hidden_by(int i, const model::Filter& filter) const {
    for (std::size_t at = 0; at < filter.order.size(); ++at) {
      if (!passes(i, filter, filter.order[at])) return static_cast<int>(at);
    }
    return -1;
  }

  const Workshop& w;

 private:
  model::SiloRule rule_;
  model::HolderColumn column_;
};

}  // namespace flipchart::flow::reference
