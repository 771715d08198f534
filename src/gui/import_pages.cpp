// The sheet's other pages: who held the issues, what a newer import changes, and finding a file by its name.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "gui/import_sheet.hpp"

namespace flipchart::gui {

namespace {

using commands::ImportSheet;

// The position somebody chose for a holder, empty: none.
std::string alias_of(const ImportSheet& sheet, const std::string& holder) {
  for (const importers::Alias& alias : sheet.options().aliases) {
    if (alias.holder == holder) return alias.position;
  }
  return {};
}

double aliases(Controls& controls, const ImportSheet& sheet, const Rect& box, double y) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const auto& made = sheet.options().aliases;
  if (made.empty()) return y;
  ink.words({box.x, y + 16}, base::tr("You said"), kCaptionStrong, theme.text_tertiary);
  y += 32;
  for (std::size_t i = 0; i < made.size(); ++i) {
    ink.words({box.x, y + 20},
              base::tr("{} is {}", made[i].holder,
                       commands::words_of_position(*sheet.shown()->merged.organization, made[i].position)),
              kBody, theme.text, Align::start, box.w - 160);
    const double wide = controls.button_width(base::tr("Take back"));
    if (controls.button("alias-back-" + std::to_string(i), {box.right() - wide, y + 4, wide, 32},
                        base::tr("Take back"), ButtonLook::quiet))
      answer(controls.frame(), [holder = made[i].holder](ImportSheet& s) { s.set_alias(holder, ""); });
    y += 40;
  }
  return y + 8;
}

double seek(Controls& controls, const ImportSheet& sheet, const Rect& box, double y, ImportPanel& state) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  controls.field("import-seek", {box.x + 16, y, box.w - 32, 32}, state.looked_for,
                 base::tr("Type a name or an id"));
  y += 40;
  for (std::size_t i = 0; i < state.found.size(); ++i) {
    const Rect row{box.x + 16, y, box.w - 32, 32};
    bool hovered = false;
    const bool pressed = controls.area("found-" + std::to_string(i), row, &hovered);
    if (hovered || i == state.found_at) ink.fill(row, theme.hover_ground, 6);
    ink.words({row.x + 12, row.centre().y},
              commands::words_of_position(*sheet.shown()->merged.organization, state.found[i]), kBody,
              theme.text, Align::start, row.w - 24);
    if (pressed) {
      answer(controls.frame(),
             [holder = state.holder, id = state.found[i]](ImportSheet& s) { s.set_alias(holder, id); });
      state.holder.clear();
      state.keyboard.typing.clear();
      return y;
    }
    y += 32;
  }
  if (state.found.empty() && !state.looked_for.empty()) {
    ink.words({box.x + 28, y + 12}, base::tr("Nobody on the chart is called so."), kCaption,
              theme.text_secondary);
    y += 28;
  }
  return y + 8;
}

struct ChangeGroup {
  const char* words;
  const workshop::ChangeList* list;
};

double change_group(Controls& controls, const ChangeGroup& group, const Rect& box, double y) {
  if (group.list->count == 0) return y;
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const double wide = ink.words({box.x, y + 18}, base::counted(group.list->count), kBodyStrong, theme.text);
  ink.words({box.x + wide + 8, y + 18}, base::tr(group.words), kBodyMedium, theme.text_secondary);
  y += 36;
  const std::size_t shown = std::min<std::size_t>(group.list->first.size(), 20);
  for (std::size_t i = 0; i < shown; ++i, y += 24) {
    if (!controls.shows(y, y + 24)) continue;
    const workshop::Change& change = group.list->first[i];
    ink.words({box.x, y + 10}, change.id, kCaption, theme.text_tertiary, Align::start, 148);
    ink.words({box.x + 160, y + 10}, change.text, kCaption, theme.text, Align::start, box.w - 160);
  }
  if (group.list->count > shown) {
    ink.words({box.x + 160, y + 10}, base::tr("and {} more", base::counted(group.list->count - shown)),
              kCaption, theme.text_tertiary);
    y += 24;
  }
  return y + 8;
}

double keeping(Controls& controls, const ImportSheet& sheet, const Rect& box, double y) {
  const commands::Reading& reading = *sheet.shown();
  const workshop::Keeping now = sheet.keeping();
  const auto choice = [&](const std::string& name, std::uint64_t missing, const char* keep, bool on,
                          workshop::Keeping wanted) {
    if (missing == 0) return;
    const std::string words = base::tr(keep, base::counted(missing));
    double wide = 0;
    if (controls.chip(name, {box.x, y + 16}, words, on, &wide))
      answer(controls.frame(), [wanted](ImportSheet& s) { s.keep(wanted); });
    if (on)
      controls.ink().words({box.x + wide + 12, y + 16}, base::tr("they stay"), kCaption,
                           controls.theme().text_secondary);
    else
      controls.ink().words({box.x + wide + 12, y + 16}, base::tr("otherwise they have left"), kCaption,
                           controls.theme().text_secondary);
    y += 40;
  };
  if (reading.replaces_people)
    choice("keep-people", reading.missing_people,
           base::english("Keep the {} positions who are not in the new files"), now.people,
           {!now.people, now.customers});
  if (reading.replaces_customers)
    choice("keep-customers", reading.missing_customers,
           base::english("Keep the {} customers who are not in the new files"), now.customers,
           {now.people, !now.customers});
  return y;
}

}  // namespace

void import_holders_page(Controls& controls, const ImportSheet& sheet, const Rect& box, ImportPanel& state) {
  const commands::Reading* reading = sheet.shown();
  if (reading == nullptr) return;
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const importers::Placement& placement = reading->placement;
  const Rect inside{box.x, box.y, box.w - 12, box.h};
  double y = controls.begin_scroll("import holders", box) + 16;
  const std::uint64_t percent = placement.events == 0 ? 0 : placement.placed * 100 / placement.events;
  ink.words({box.x, y + 16}, base::tr("{}% of events placed", std::to_string(percent)), kTitle, theme.text);
  y += 36;
  ink.words(
      {box.x, y + 8},
      base::counted(placement.placed) + " of " + base::counted(placement.events) +
          " events name somebody on the chart. The others stay here: nothing is dropped, nothing is guessed.",
      kBody, theme.text_secondary, Align::start, inside.w);
  y = aliases(controls, sheet, inside, y + 32);
  if (!placement.shelf.empty()) ink.fill({box.x, y - 1, inside.w, 1}, theme.hairline);
  for (std::size_t i = 0; i < std::min(kMostOnPage, placement.shelf.size()); ++i) {
    const importers::Unplaced& holder = placement.shelf[i];
    if (!alias_of(sheet, holder.holder).empty()) continue;
    const std::string number = std::to_string(i);
    double right = inside.right();
    const double choose = controls.button_width(base::tr("Choose…"));
    right -= choose;
    if (controls.button("choose-" + number, {right, y + 8, choose, 32}, base::tr("Choose…"))) {
      state.holder = state.holder == holder.holder ? std::string() : holder.holder;
      state.looked_for.clear();
      state.found.clear();
      state.keyboard.typing = state.holder.empty() ? "" : "import-seek";
    }
    if (!holder.likely.empty()) {
      const std::string words =
          base::tr("It is {}", commands::words_of_position(*reading->merged.organization, holder.likely));
      const double wide = std::min(320.0, controls.button_width(words));
      right -= wide + 8;
      if (controls.button("likely-" + number, {right, y + 8, wide, 32}, words))
        answer(controls.frame(),
               [name = holder.holder, id = holder.likely](ImportSheet& s) { s.set_alias(name, id); });
    }
    if (controls.shows(y, y + 48)) {
      ink.words({box.x, y + 16}, holder.holder, kBody, theme.text, Align::start, right - 16 - box.x);
      ink.words({box.x, y + 35}, base::trn(holder.events, "{} event", "{} events"), kCaption,
                theme.text_tertiary);
    }
    y += 48;
    if (state.holder == holder.holder) y = seek(controls, sheet, inside, y, state);
    ink.fill({box.x, y - 1, inside.w, 1}, theme.hairline);
  }
  if (placement.shelf.size() > kMostOnPage) {
    ink.words({box.x, y + 20},
              base::tr("and {} more with fewer events", base::counted(placement.shelf.size() - kMostOnPage)),
              kCaption, theme.text_secondary);
    y += 40;
  }
  controls.end_scroll(y + 24);
}

void import_changes_page(Controls& controls, const ImportSheet& sheet, const Rect& box) {
  const commands::Reading* reading = sheet.shown();
  if (reading == nullptr) return;
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const workshop::Changes& changes = reading->merged.changes;
  const Rect inside{box.x, box.y, box.w - 12, box.h};
  double y = controls.begin_scroll("import changes", box) + 16;
  ink.words({box.x, y + 16}, base::tr("What changes"), kTitle, theme.text);
  ink.words({box.x, y + 44}, base::tr("Updated by id. Fixes, owners, promises and notes stay as they are."),
            kBody, theme.text_secondary, Align::start, inside.w);
  y = keeping(controls, sheet, inside, y + 64);
  if (changes.empty()) {
    ink.words({box.x, y + 24}, base::tr("Nothing: the files say what the workshop knows already."), kBody,
              theme.text);
    y += 48;
  }
  const ChangeGroup groups[] = {{base::english("marks would point at nobody"), &changes.marks_lost},
                                {base::english("positions come"), &changes.added},
                                {base::english("positions leave"), &changes.left},
                                {base::english("move to another manager"), &changes.moved},
                                {base::english("positions change hands"), &changes.renamed},
                                {base::english("titles change"), &changes.retitled},
                                {base::english("other facts change"), &changes.details},
                                {base::english("customers come"), &changes.customers_added},
                                {base::english("customers leave"), &changes.customers_left},
                                {base::english("customers change"), &changes.customers_changed},
                                {base::english("issues are new"), &changes.issues_new},
                                {base::english("issues are updated"), &changes.issues_updated}};
  for (const ChangeGroup& group : groups) y = change_group(controls, group, inside, y);
  if (changes.links_gained + changes.links_lost > 0) {
    ink.words({box.x, y + 16},
              base::tr("{} links to customers gained, {} lost", base::counted(changes.links_gained),
                       base::counted(changes.links_lost)),
              kBodyMedium, theme.text_secondary);
    y += 36;
  }
  if (changes.events_before != changes.events_after) {
    ink.words({box.x, y + 16},
              base::tr("{} events before, {} after", base::counted(changes.events_before),
                       base::counted(changes.events_after)),
              kBodyMedium, theme.text_secondary);
    y += 36;
  }
  controls.end_scroll(y + 16);
}

void import_files_page(Controls& controls, const Rect& box) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  ink.words({box.x, box.y + 32}, base::tr("Which files?"), kTitle, theme.text);
  ink.words({box.x, box.y + 60}, base::tr("Drop them anywhere on this window, or choose them."), kBody,
            theme.text_secondary, Align::start, box.w);
  const double wide = controls.button_width(base::tr("Choose files…"), "Ctrl+I");
  if (controls.button("import-choose", {box.x, box.y + 88, wide, 32}, base::tr("Choose files…"),
                      ButtonLook::primary, true, "Ctrl+I"))
    controls.frame().outbox.push_back(commands::ask_import);
}

}  // namespace flipchart::gui
