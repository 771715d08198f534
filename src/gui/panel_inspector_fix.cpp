// The fix that is selected: where it stands, what is proposed, who gains what, what was promised, how far it
// was followed through, and what is noted for the room. Its own row of keys says what can be marked.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/clock.hpp"
#include "base/day_words.hpp"
#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/dates.hpp"
#include "commands/keys.hpp"
#include "gui/controls.hpp"
#include "gui/hints.hpp"
#include "gui/panel_inspector_parts.hpp"
#include "gui/panel_private.hpp"
#include "gui/panel_what_if.hpp"
#include "model/names.hpp"
#include "text/text.hpp"

namespace flipchart::gui {

namespace {

constexpr std::array<const char*, 6> kStateNames{base::english("Followed up"), base::english("Unowned"),
                                                 base::english("Overdue"),     base::english("Half"),
                                                 base::english("Done"),        base::english("Owned")};
constexpr std::array<const char*, model::kFollowSteps> kStepNames{
    base::english("Heard"), base::english("Said back"), base::english("Owned"), base::english("Learnt"),
    base::english("Followed up")};
constexpr std::array<const char*, model::kQuestions> kAskedBack{
    base::english("What happened"), base::english("What went well"), base::english("What went wrong"),
    base::english("What we are responsible for")};

std::string called_position(const Frame& frame, const std::string& id) {
  const model::Organization& chart = frame.session.workshop.organization();
  const base::Slot slot = chart.find(id);
  return slot == base::kNoSlot ? base::tr("{} (not on the chart)", id) : chart.holder_names(slot);
}

void fix_title(Frame& frame, Column& at, const model::Fix& fix) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const model::MatterState state = model::state_of(fix, frame.session.workshop.today());
  const char* const name = base::tr(kStateNames[static_cast<std::size_t>(state)]);
  const Rect chip{at.x, at.y + 16, 30 + ink.width(name, kCaptionStrong), 24};
  ink.fill(chip, theme.field_ground, 12);
  ink.disc({chip.x + 14, chip.centre().y}, 12, disc_of(state));
  ink.words({chip.x + 24, chip.centre().y}, name, kCaptionStrong, theme.text_secondary);
  at.y += 54;
  for (const std::string& line : wrapped(ink, fix.title.empty() ? fix.id : fix.title, kTitle, at.w - 24)) {
    ink.words({at.x, at.y + 10}, line, kTitle, theme.text, Align::start, at.w);
    at.y += 24;
  }
  std::string about =
      fix.issues.empty() ? std::string() : base::trn(fix.issues.size(), "{} issue", "{} issues");
  if (!fix.seam.empty())
    about = about.empty() ? base::tr("closes a seam") : base::tr("{}, closes a seam", about);
  if (!about.empty()) ink.words({at.x, at.y + 10}, about, kCaption, theme.text_tertiary);
  at.y += about.empty() ? 8 : 26;
}

void owner_row(Frame& frame, Column& at, const model::Fix& fix) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  if (fix.owner.empty()) {
    const char* const words = base::tr("Give it an owner…");
    command_button(frame, "own", {at.x, at.y, command_button_width(frame, words, "own"), 32}, words, true);
    at.y += 48;
    return;
  }
  const model::Organization& chart = frame.session.workshop.organization();
  const base::Slot slot = chart.find(fix.owner);
  // In the room nobody is named beside what is overdue.
  const bool by_role = frame.picture.view.room_safe &&
                       model::state_of(fix, frame.session.workshop.today()) == model::MatterState::overdue;
  const std::string name =
      by_role ? model::role_of_position(chart, fix.owner) : called_position(frame, fix.owner);
  const auto& silos = frame.picture.insights->silos;
  const std::uint32_t silo = slot != base::kNoSlot && slot < silos.of.size() ? silos.of[slot] : base::kNoSlot;
  avatar(frame, {at.x + 18, at.y + 18}, 34, slot == base::kNoSlot ? "" : text::initials(name),
         silo_colour(frame, silo));
  ink.words({at.x + 48, at.y + 10}, name, kBodyStrong, theme.text, Align::start, at.w - 96);
  ink.words({at.x + 48, at.y + 28}, base::tr("owns it"), kCaption, theme.text_secondary);
  const Rect change{at.right() - 36, at.y + 4, 36, 28};
  command_area(frame, "own", change, "own");
  ink.key_cap(change.centre(), commands::key_of(frame.session, "own"));
  at.y += 48;
}

void quoted_block(Frame& frame, Column& at, const char* label, const std::string& text,
                  const std::string& by) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double top = at.y;
  ink.words({at.x + 14, at.y + 8}, label, kCaption, theme.text_tertiary);
  at.y += 22;
  at.y += ink.paragraph({at.x + 14, at.y + 8}, text, kBody, theme.text, at.w - 14, 20);
  if (!by.empty()) {
    ink.words({at.x + 14, at.y + 8}, by, kCaption, theme.text_tertiary, Align::start, at.w - 14);
    at.y += 20;
  }
  ink.fill({at.x, top, 3, at.y - top}, theme.accent, 1);
  at.y += 12;
}

void gains(Frame& frame, Column& at, const model::Fix& fix) {
  if (fix.customer_gains.empty() && fix.team_gains.empty()) return;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double wide = (at.w - 8) / 2;
  double tall = 0;
  const std::array both{std::tuple(at.x, base::tr("The customer gains"), &fix.customer_gains),
                        std::tuple(at.x + wide + 8, base::tr("The team gains"), &fix.team_gains)};
  for (const auto& [left, label, text] : both) {
    const std::vector<std::string> lines =
        wrapped(ink, text->empty() ? std::string(base::tr("nothing said yet")) : *text, kBody, wide - 24);
    tall = std::max(tall, 40 + 20 * static_cast<double>(lines.size()));
  }
  for (const auto& [left, label, text] : both) {
    ink.fill({left, at.y, wide, tall}, theme.field_ground, 6);
    ink.words({left + 12, at.y + 16}, label, kCaption, theme.text_tertiary);
    ink.paragraph({left + 12, at.y + 38}, text->empty() ? std::string(base::tr("nothing said yet")) : *text,
                  kBody, text->empty() ? theme.text_tertiary : theme.text, wide - 24, 20);
  }
  at.y += tall + 16;
}

void promise(Frame& frame, Column& at, const model::Fix& fix) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  rule(frame, at);
  at.y += 16;
  const base::Date today = frame.session.workshop.today();
  ink.words({at.x, at.y + 16}, base::tr("Promise"), kBody, theme.text_tertiary);
  const Rect box{at.x + 88, at.y, at.w - 88, 32};
  const Press press = command_area(frame, "date", box, "date");
  ink.fill(box, press.hovered ? theme.hover_ground : theme.field_ground, 6);
  ink.frame(box, theme.hairline, 6);
  if (fix.due) {
    const double day = ink.words({box.x + 12, box.centre().y}, commands::day_words(frame.session, *fix.due),
                                 kBodyMedium, theme.text);
    const bool over = model::state_of(fix, today) == model::MatterState::overdue;
    const std::string away = base::distance_in_words(*fix.due, today);
    if (ink.width(away, kCaption) <= box.w - 36 - 24 - day)  // else the day alone
      ink.words({box.right() - 36, box.centre().y}, away, kCaption,
                over ? theme.flow_cross_text : theme.text_tertiary, Align::end);
  } else {
    ink.words({box.x + 12, box.centre().y}, base::tr("No day yet"), kBody, theme.text_tertiary);
  }
  ink.key_cap({box.right() - 18, box.centre().y}, commands::key_of(frame.session, "date"));
  at.y += 40;
  if (!fix.promised_to.empty()) {
    ink.words({at.x, at.y + 10}, base::tr("To"), kBody, theme.text_tertiary);
    ink.words({at.x + 88, at.y + 10},
              model::name_of_customer(frame.session.workshop.organization(), fix.promised_to), kBodyMedium,
              theme.text, Align::start, at.w - 88);
    at.y += 28;
  }
  at.y += 8;
}

void steps(Frame& frame, Column& at, const model::Fix& fix) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  rule(frame, at);
  at.y += 18;
  constexpr double kStepRow = 28;
  ink.line({at.x + 8, at.y + 8}, {at.x + 8, at.y + 8 + kStepRow * (model::kFollowSteps - 1)}, theme.card_line,
           1.5);
  for (std::size_t i = 0; i < model::kFollowSteps; ++i) {
    const bool taken = fix.steps[i].has_value();
    ink.fill({at.x, at.y, 16, 16}, theme.panel, 8);
    ink.disc({at.x + 8, at.y + 8}, 14, taken ? scene::Disc::followed_up : scene::Disc::hollow);
    ink.words({at.x + 28, at.y + 8}, base::tr(kStepNames[i]), kBody,
              taken ? theme.text : theme.text_secondary);
    std::string when = taken ? commands::day_words(frame.session, *fix.steps[i]) : std::string();
    if (!taken && i + 1 == model::kFollowSteps && fix.due)
      when = base::tr("by {}", commands::day_words(frame.session, *fix.due));
    ink.words({at.right(), at.y + 8}, when, kCaption, theme.text_tertiary, Align::end);
    at.y += kStepRow;
  }
  if (const auto day = model::reflection_day(fix)) {
    ink.words({at.x + 28, at.y + 8}, base::tr("Look back, three months later"), kCaption,
              theme.text_tertiary);
    ink.words({at.right(), at.y + 8}, commands::day_words(frame.session, *day), kCaption, theme.text_tertiary,
              Align::end);
    at.y += 24;
  }
  at.y += 8;
}

void learnt(Frame& frame, Column& at, const model::Fix& fix) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  for (const model::Credit& credit : fix.credits) {
    const model::Organization& chart = frame.session.workshop.organization();
    const std::string who =
        chart.find(credit.to) != base::kNoSlot ? called_position(frame, credit.to) : credit.to;
    at.y += ink.paragraph({at.x, at.y + 8},
                          credit.text.empty() ? base::tr("Thanks to {}", who)
                                              : base::tr("Thanks to {}: {}", who, credit.text),
                          kBody, theme.text, at.w, 20) +
            4;
  }
  const model::PostMortem* back = frame.session.workshop.decisions().post_mortems.find(fix.id);
  for (std::size_t i = 0; back != nullptr && i < model::kQuestions; ++i) {
    if (!back->answers[i].empty()) quoted_block(frame, at, base::tr(kAskedBack[i]), back->answers[i], {});
  }
  if (back != nullptr && !back->told_customer.empty())
    quoted_block(
        frame, at, base::tr("What we told the customer"), back->told_customer,
        back->told_early.empty() ? std::string() : base::tr("before the questions: {}", back->told_early));
  if (!fix.reflection.empty()) quoted_block(frame, at, base::tr("Three months later"), fix.reflection, {});
}

// Three months before and after, beside each other and without a claim.
void impact(Frame& frame, Column& at) {
  const Inspected& about = frame.inspected;
  if (about.impact.empty()) return;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  rule(frame, at);
  at.y += 20;
  ink.words({at.x, at.y}, base::tr("Before and after"), kCaptionStrong, theme.text_tertiary);
  at.y += 20;
  at.y += ink.paragraph({at.x, at.y},
                        base::tr("Up to three months each, {}; other things changed too.", about.impact_of),
                        kCaption, theme.text_tertiary, at.w, 18);
  at.y += 10;
  for (const commands::ImpactWords& line : about.impact) {
    ink.words({at.x, at.y}, line.label, kBody, theme.text_secondary, Align::start, at.w - 112);
    ink.words({at.right() - 60, at.y}, line.before, kBody, theme.text_secondary, Align::end);
    ink.line({at.right() - 52, at.y}, {at.right() - 42, at.y}, theme.text_tertiary);
    ink.line({at.right() - 46, at.y - 3}, {at.right() - 42, at.y}, theme.text_tertiary);
    ink.line({at.right() - 46, at.y + 3}, {at.right() - 42, at.y}, theme.text_tertiary);
    ink.words({at.right(), at.y}, line.after, kBodyStrong, theme.text, Align::end);
    at.y += 24;
  }
  at.y += 8;
}

}  // namespace

void inspector_room_notes(Frame& frame, Column& at, const std::string& on) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const base::Millis now = base::now();
  bool any = false;
  for (const model::Note& note : frame.session.workshop.decisions().notes) {
    if (note.on != on) continue;
    if (!any) {
      rule(frame, at);
      at.y += 20;
      ink.words({at.x, at.y}, base::tr("Room track"), kCaptionStrong, theme.text_secondary);
      ink.words({at.right(), at.y}, base::tr("shown when presenting"), kCaption, theme.text_tertiary,
                Align::end);
      at.y += 22;
    }
    any = true;
    const bool held = note.shows_from && *note.shows_from > now;
    at.y += ink.paragraph({at.x, at.y},
                          held ? base::tr("A note that shows {}",
                                          commands::Clocks(frame.session.workshop.decisions().rules.dates)
                                              .words(*note.shows_from))
                               : note.text,
                          kBody, held ? theme.text_tertiary : theme.text, at.w, 20) +
            6;
  }
  if (any) at.y += 8;
}

void inspector_fix(Frame& frame, Column& at, const model::Fix& fix) {
  fix_title(frame, at, fix);
  owner_row(frame, at, fix);
  if (!fix.proposals.empty()) {
    for (const model::Proposal& proposal : fix.proposals)
      quoted_block(frame, at, base::tr("Proposal"), proposal.text, called_position(frame, proposal.by));
  } else {
    const char* const words = base::tr("Ask for a proposal…");
    command_button(frame, "propose", {at.x, at.y, command_button_width(frame, words, "propose"), 32}, words);
    at.y += 48;
  }
  gains(frame, at, fix);
  promise(frame, at, fix);
  steps(frame, at, fix);
  impact(frame, at);
  learnt(frame, at, fix);
  const char* const more = base::tr("Mark something else…");
  command_button(frame, "mark", {at.x, at.y, command_button_width(frame, more, "mark"), 32}, more);
  at.y += 48;
}

const model::Fix* inspected_fix(const commands::Session& session) {
  const auto mark = commands::marked(session);
  return mark ? session.workshop.decisions().find_fix(mark->fix) : nullptr;
}

}  // namespace flipchart::gui
