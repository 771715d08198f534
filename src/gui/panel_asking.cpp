// See the header. From the top: what is asked, its fields, what is found for the one that finds, and at the
// foot who is proposed, or the keys.
#include "gui/panel_asking.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/day_words.hpp"
#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/dates.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/panel_inspector_parts.hpp"
#include "text/text.hpp"

namespace flipchart::gui {

namespace {

using commands::Asking;
using commands::Field;

constexpr double kAskWide = 720;
constexpr double kAskPad = 16;
constexpr double kAskHead = 56;
constexpr double kAskField = 40;
constexpr double kAskLabel = 136;
constexpr double kAskFoot = 48;
constexpr double kChoiceRow = 32;
constexpr double kMostCandidates = 5;

// The words of what was found, made again only for another answer.
void follow(Frame& frame, AskingPanel& state, std::size_t most) {
  const Asking& asking = *frame.session.asking;
  const std::size_t first = asking.line < most ? 0 : asking.line + 1 - most;
  const std::size_t count = std::min(most, asking.found.size() - std::min(first, asking.found.size()));
  const std::uint64_t revision = frame.session.workshop.data_revision();
  if (state.candidates_for == asking.found_for && state.field == asking.at && state.revision == revision &&
      state.lines() == count && state.first == first)
    return;
  state = {{}, {}, asking.found_for, asking.at, first, revision};
  const bool people = asking.fields[asking.at].kind == Field::Kind::position;
  for (std::size_t i = first; i < first + count; ++i) {
    if (people)
      state.candidates.push_back(commands::words_of_candidate(frame.session, asking.found[i].number));
    else
      state.others.push_back(commands::words_for(frame.session.workshop, asking.found[i]));
  }
}

// Of the choices of the field that is typed into, as many as there is room for.
struct Shown {
  std::size_t first = 0, count = 0;
};
Shown choices_shown(const Asking& asking, double room) {
  const Field& field = asking.fields[asking.at];
  const double others = (kAskField + kAskGap) * static_cast<double>(asking.fields.size() - 1);
  const double left = room - kAskHead - kAskFoot - kAskGap - 8 - others;
  const auto most = static_cast<std::size_t>(std::max(3.0, std::floor(left / kChoiceRow)));
  const std::size_t count = std::min(field.choices.size(), most);
  const std::size_t last_first = field.choices.size() - count;
  return {std::min(field.choice - std::min(field.choice, count / 2), last_first), count};
}

double field_tall(const Asking& asking, std::size_t at, double room) {
  if (asking.fields[at].kind != Field::Kind::choice || at != asking.at) return kAskField;
  return std::max(kAskField, kChoiceRow * static_cast<double>(choices_shown(asking, room).count) + 8);
}

// Where the words of a day lead, or that they lead nowhere yet.
std::string day_preview(const Frame& frame, const Field& field) {
  if (field.typed.empty()) return {};
  const base::Date today = frame.session.workshop.today();
  const auto day =
      base::day_in_words(field.typed, today, frame.session.workshop.decisions().rules.dates.order);
  return day ? commands::day_words(frame.session, *day) + ", " + base::distance_in_words(*day, today)
             : std::string(base::tr("no day yet"));
}

// A silo's swatch, as the silo map has it.
void ink_of_choice(Frame& frame, const Rect& box, std::uint32_t number) {
  const model::Theme theme = frame.session.view.theme;
  const compose::SiloStyle style =
      number == base::kNoSlot ? compose::neutral_style(theme) : compose::silo_style(number, theme);
  frame.ink.swatch(box, style.colour, style.hatch);
}

// All choices while it is typed into, else the one that is chosen.
void choices(Frame& frame, const Rect& box, const Field& field, std::size_t at, bool here,
             const Shown& shown) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill(box, here ? theme.panel : theme.field_ground, 6);
  ink.frame(box, here ? theme.accent : theme.hairline, 6, here ? 2 : 1);
  const auto words = [&](const Rect& row, std::size_t choice, bool strong) {
    const std::string& text = field.choices[choice];
    const std::size_t tab = text.find('\t');
    const double left = field.inks.empty() ? 12 : 40;
    if (choice < field.inks.size())
      ink_of_choice(frame, {row.x + 12, row.centre().y - 8, 16, 16}, field.inks[choice]);
    ink.words({row.x + left, row.centre().y}, std::string_view(text).substr(0, tab),
              strong ? kBodyMedium : kBody, theme.text, Align::start, row.w - 88 - left);
    if (tab != std::string::npos) {
      const double cap = std::max(18.0, ink.width(text.substr(tab + 1), kCaptionStrong) + 10);
      ink.key_cap({row.right() - 12 - cap / 2, row.centre().y}, std::string_view(text).substr(tab + 1));
    }
  };
  if (!here) {
    if (!field.choices.empty()) words(box, field.choice, false);
    return;
  }
  for (std::size_t i = shown.first; i < shown.first + shown.count; ++i) {
    const Rect row{box.x + 4, box.y + 4 + kChoiceRow * static_cast<double>(i - shown.first), box.w - 8,
                   kChoiceRow};
    const Press press = press_area(frame, "choice-" + std::to_string(i), row);
    if (i == field.choice)
      ink.fill(row, theme.selected_ground, 4);
    else if (press.hovered)
      ink.fill(row, theme.hover_ground, 4);
    words(row, i, i == field.choice);
    if (press.pressed)
      frame.outbox.push_back([i, at](commands::Session& session) {
        if (!session.asking || session.asking->at != at) return;
        session.asking->fields[at].choice = i;
        commands::asking_key(session, "Enter");
      });
  }
}

void fields(Frame& frame, Column& at, double room) {
  const Asking& asking = *frame.session.asking;
  Ink& ink = frame.ink;
  const bool one = asking.fields.size() == 1;
  for (std::size_t i = 0; i < asking.fields.size(); ++i) {
    const Field& field = asking.fields[i];
    const double tall = field_tall(asking, i, room);
    const double label = one ? 0 : kAskLabel;
    const Rect box{at.x + label, at.y, at.w - label, tall};
    if (!one)
      ink.words({at.x, at.y + kAskField / 2}, field.label, kBody, ink.theme().text_tertiary, Align::start,
                kAskLabel - 12);
    if (field.kind == Field::Kind::choice)
      choices(frame, box, field, i, i == asking.at, choices_shown(asking, room));
    else
      typed_field(frame, box, field, i == asking.at);
    if (i != asking.at && press_area(frame, "field-" + std::to_string(i), box).pressed)
      frame.outbox.push_back([i](commands::Session& session) { commands::type_into(session, i); });
    at.y += tall + kAskGap;
  }
}

bool offers_somebody(const commands::Session& session) {
  const Asking& asking = *session.asking;
  return asking.fields[asking.at].kind == Field::Kind::position && asking.fields[asking.at].chosen.empty() &&
         session.workshop.organization().find(asking.proposed) != base::kNoSlot;
}

void foot(Frame& frame, const Rect& box) {
  const Asking& asking = *frame.session.asking;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill({box.x, box.y, box.w, 1}, theme.hairline);
  const double y = box.centre().y;
  if (!asking.problem.empty()) {
    ink.words({box.x + kAskPad, y}, asking.problem, kBody, theme.warning, Align::start, box.w - 2 * kAskPad);
    return;
  }
  const std::string advice = asking.for_the_room
                                 ? commands::advice_on(frame.session, asking.fields[asking.at].typed)
                                 : std::string();
  if (!advice.empty()) {
    ink.words({box.x + kAskPad, y}, advice, kBody, theme.text_secondary, Align::start, box.w - 2 * kAskPad);
    return;
  }
  if (offers_somebody(frame.session)) {
    const model::Organization& chart = frame.session.workshop.organization();
    const base::Slot slot = chart.find(asking.proposed);
    const std::string name = chart.holder_names(slot);
    const double room = box.w - 2 * kAskPad - 120;
    const double wide = ink.words({box.x + kAskPad, y}, name, kBodyStrong, theme.text, Align::start, room);
    ink.words({box.x + kAskPad + wide + 5, y}, base::tr("is proposed: {}", asking.proposed_because), kBody,
              theme.text_secondary, Align::start, std::max(1.0, room - wide));
    ink.words({box.right() - 60, y}, base::tr("choose"), kCaption, theme.text_tertiary, Align::end);
    ink.key_cap({box.right() - 36, y}, "Tab");
    if (press_area(frame, "take-proposed", box).pressed)
      frame.outbox.push_back([](commands::Session& session) { commands::asking_key(session, "Tab"); });
    return;
  }
  double x = box.x + kAskPad;
  const auto key = [&](const char* cap, const char* words, const char* name) {
    const double cap_wide = std::max(18.0, ink.width(cap, kCaptionStrong) + 10);
    const double wide = cap_wide + 10 + ink.width(words, kCaption) + 20;
    const Press press =
        press_area(frame, std::string("asking-") + name, {x - 6, box.y + 8, wide, box.h - 16});
    ink.key_cap({x + cap_wide / 2, y}, cap);
    ink.words({x + cap_wide + 8, y}, words, kCaption, theme.text_secondary);
    if (press.pressed)
      frame.outbox.push_back(
          [name = std::string(name)](commands::Session& session) { commands::asking_key(session, name); });
    x += wide;
  };
  key("Enter", base::tr("Next, or keep"), "Enter");
  if (asking.fields.size() > 1) key("Tab", base::tr("Another field"), "Tab");
  key("Ctrl+Enter", base::tr("Keep"), "Ctrl+Enter");
  key("Esc", base::tr("Leave"), "Escape");
}

// As much of the end of a text as there is room for: it is what is being typed. Found by halves, for a frame
// cannot wait while a long text is shaped anew for each of its letters.
std::string end_that_fits(Ink& ink, const std::string& text, double room) {
  constexpr std::size_t kNeverFits = 2'000;  // bytes
  std::vector<std::size_t> starts;           // of letters
  for (std::size_t at = text.size() - std::min(text.size(), kNeverFits); at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) starts.push_back(at);
  if (starts.empty()) return text;
  const auto from = std::partition_point(starts.begin(), starts.end(), [&](std::size_t start) {
    return ink.width(text.substr(start), kBody) > room;
  });
  return from == starts.end() ? std::string() : text.substr(*from);
}

}  // namespace

void typed_field(Frame& frame, const Rect& box, const Field& field, bool here) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill(box, here ? theme.panel : theme.field_ground, 6);
  ink.frame(box, here ? theme.accent : theme.hairline, 6, here ? 2 : 1);
  const double y = box.centre().y;
  std::string aside;
  if (field.kind == Field::Kind::day) aside = day_preview(frame, field);
  if (here && field.kind == Field::Kind::position) aside = base::tr("or press a card");
  const double taken = aside.empty() ? 0 : ink.width(aside, kCaption) + 24;
  const double room = box.w - 24 - taken;
  if (field.typed.empty())
    ink.words({box.x + 12, y}, field.hint, kBody, theme.text_tertiary, Align::start, room);
  const std::string shown = here ? end_that_fits(ink, field.typed, room) : field.typed;
  const double wide =
      shown.empty() ? 0 : ink.words({box.x + 12, y}, shown, kBody, theme.text, Align::start, room);
  if (here) ink.fill({box.x + 12 + wide + (shown.empty() ? -2 : 1), y - 9, 1.5, 18}, theme.text);
  if (!aside.empty()) ink.words({box.right() - 12, y}, aside, kCaption, theme.text_tertiary, Align::end);
}

void asking_panel(Frame& frame, const Rect& canvas, AskingPanel& state) {
  if (!frame.session.asking) {
    state = {};
    return;
  }
  const Asking& asking = *frame.session.asking;
  double tall = kAskHead + kAskFoot;
  const double room_down = canvas.h - 16;
  for (std::size_t i = 0; i < asking.fields.size(); ++i) tall += field_tall(asking, i, room_down) + kAskGap;
  const double for_lines = std::floor((room_down - tall - kCandidateHead - kAskGap) / kCandidateRow);
  follow(frame, state, static_cast<std::size_t>(std::clamp(for_lines, 1.0, kMostCandidates)));
  const std::size_t lines = state.lines();
  if (lines > 0)
    tall += (state.candidates.empty() ? 0 : kCandidateHead) + kCandidateRow * static_cast<double>(lines) +
            kAskGap;
  const double wide = std::min(kAskWide, canvas.w - 16);
  const Rect box{std::round(canvas.centre().x - wide / 2), canvas.y + 14, wide, std::min(tall, room_down)};
  const Floating floating(frame, "asking", box, 12);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  if (asking.is_private) ink.frame(box, theme.text_tertiary, 12);
  const double heading = ink.width(asking.heading, kTitle);
  const double room = box.w - 2 * kAskPad;
  ink.words({box.x + kAskPad, box.y + 28}, asking.heading, kTitle, theme.text, Align::start, room);
  if (heading + 24 < room)
    ink.words({box.right() - kAskPad, box.y + 28}, asking.about, kBody, theme.text_secondary, Align::end,
              room - heading - 24);
  Column at{box.x + kAskPad, box.w - 2 * kAskPad, box.y + kAskHead};
  fields(frame, at, room_down);
  asking_found(frame, at, state);
  foot(frame, {box.x, box.bottom() - kAskFoot, box.w, kAskFoot});
}

}  // namespace flipchart::gui
