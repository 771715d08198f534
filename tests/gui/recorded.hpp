// The window's surface at any size, with everything written down that its panels draw: what laws about room,
// overlap and contrast are asked about.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "commands/opening.hpp"
#include "gui/ink_record.hpp"
#include "gui/on_screen.hpp"

namespace flipchart::gui {

// What a window is opened on.
enum class Source { demo, people_alone, long_names, large };

inline const char* name_of(Source source) {
  switch (source) {
    case Source::demo:
      return "Demo";
    case Source::people_alone:
      return "PeopleAlone";
    case Source::long_names:
      return "LongNames";
    case Source::large:
      return "Large";
  }
  return "";
}

// A tree of `people` with names and titles of any length, customers, and issues that went through its hands.
inline std::unique_ptr<workshop::Workshop> made_up(std::size_t people, std::size_t issues,
                                                   const std::string& longer) {
  model::OrganizationParts parts;
  for (std::size_t i = 0; i < people; ++i) {
    model::PositionPart part;
    part.id = parts.texts.intern("E" + std::to_string(i));
    part.title = parts.texts.intern(i == 0 ? "Head of everything" + longer : "Agent for returns" + longer);
    part.department = parts.texts.intern("Department " + std::to_string(i % 9) + longer);
    part.team = parts.texts.intern("Team " + std::to_string(i % 23) + longer);
    part.location = parts.texts.intern("Oslo" + longer);
    part.parent = i == 0 ? base::kNoSlot : static_cast<base::Slot>((i - 1) / 6);
    part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    part.holder_count = 1;
    parts.holders.push_back(
        {parts.texts.intern("Person " + std::to_string(i) + longer), base::kNoText, base::kNoText});
    parts.positions.push_back(part);
  }
  for (int i = 0; i < 12; ++i) {
    model::Customer customer;
    customer.id = parts.texts.intern("C" + std::to_string(i));
    customer.name = parts.texts.intern("Customer " + std::to_string(i) + longer);
    customer.segment = parts.texts.intern((i % 3 == 0 ? "Retail" : "Enterprise") + longer);
    parts.customers.push_back(customer);
  }
  model::HistoryParts history;
  for (std::size_t i = 0; i < issues; ++i) {
    model::Issue issue;
    issue.id = history.texts.intern("I" + std::to_string(i));
    issue.title = history.texts.intern("Nobody knows when it ships" + longer);
    issue.customer = history.texts.intern("C" + std::to_string(i % 12));
    issue.severity = history.texts.intern(i % 2 == 0 ? "high" : "low");
    history.issues.push_back(issue);
    for (std::size_t held = 0; held < 3 + i % 9; ++held) {
      model::Event event;
      event.issue = static_cast<std::uint32_t>(i);
      event.at = static_cast<base::Millis>(20'000 + i + held) * base::kDayMillis;
      event.actor = history.texts.intern("E" + std::to_string((7 * i + 5 * held) % people));
      history.events.push_back(event);
    }
  }
  return std::make_unique<workshop::Workshop>("Made up" + longer, model::Organization(std::move(parts)),
                                              model::History(std::move(history)),
                                              std::make_unique<journal::MemoryJournal>(), base::Date{20'400});
}

inline std::unique_ptr<workshop::Workshop> source(Source which) {
  constexpr const char* kLonger =
      " of Southern and Northern Operations, Returns, Repairs and Third-party Warranties (interim)";
  if (which == Source::people_alone) return made_up(40, 0, "");
  if (which == Source::long_names) return made_up(60, 120, kLonger);
  if (which == Source::large) return made_up(200, 400, "");
  commands::Opening opening;
  opening.workshop_folder = "assets/demo";
  base::Timings timings;
  return commands::opened(opening, timings).workshop;
}

class Recorded : public OnScreen {
 protected:
  explicit Recorded(Source which) : OnScreen([&] { return source(which); }, {1920, 1080}) {
    surface_.record_in(&record_);
  }

  // A window of so many device pixels with type of so many percent; three frames, so that what is asked for
  // in one is there.
  void look(base::Size device, double percent) {
    size_ = {device.w * 100 / percent, device.h * 100 / percent};
    ImGui::GetIO().DisplaySize = ImVec2(static_cast<float>(size_.w), static_cast<float>(size_.h));
    for (int i = 0; i < 4; ++i) frame();
  }
  // Selects what there is of a kind; false where there is none.
  bool select(const std::string& what) {
    commands::clear_selection(session_);
    session_.silo_map.shown = what == "silo map";
    session_.view.overlays.flows = what == "seam" || what == "overlays";
    session_.view.overlays.hotspots = what == "overlays";
    session_.view.overlays.silos = what == "overlays";
    const model::Organization& chart = session_.workshop.organization();
    if (what == "leader")
      commands::select_item(session_, {base::ItemKind::position, std::string(chart.id(0))});
    if (what == "customer" && !chart.customers().empty())
      commands::select_item(session_,
                            {base::ItemKind::customer, std::string(chart.text(chart.customers()[0].id))});
    if (what == "issue") commands::run_command(session_, "next-matter");
    if (what == "fix" && !workshop_.decisions().fixes.empty())
      session_.selected = {base::ItemKind::fix, workshop_.decisions().fixes.begin()->id};
    if (what == "seam") {
      const auto picture = workshop_.picture(session_.view);
      const auto& across = picture.insights->whole.across;
      if (across.empty()) return false;
      const auto& units = picture.insights->units;
      commands::select_seam(session_, chart.id(units.leader[across.front().from]),
                            chart.id(units.leader[across.front().to]));
    }
    return true;
  }
  std::string where(const InkRecord::Words& words) const {
    return "\"" + words.text + "\" in " + record_.sheets[words.sheet].name + " at " + told(words.box);
  }
  static std::string told(const base::Rect& box) {
    return "(" + std::to_string(static_cast<int>(box.x)) + ", " + std::to_string(static_cast<int>(box.y)) +
           ", " + std::to_string(static_cast<int>(box.w)) + " x " + std::to_string(static_cast<int>(box.h)) +
           ")";
  }
  static base::Rect common(const base::Rect& a, const base::Rect& b) {
    const double left = std::max(a.x, b.x);
    const double top = std::max(a.y, b.y);
    return {left, top, std::max(0.0, std::min(a.right(), b.right()) - left),
            std::max(0.0, std::min(a.bottom(), b.bottom()) - top)};
  }

  InkRecord record_;
};

}  // namespace flipchart::gui
