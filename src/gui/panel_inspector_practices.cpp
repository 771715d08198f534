// What was marked on the selected position or customer beside fixes: the leader's ledger, wins, obstacles,
// the customer's own words, and limits. Nobody is named beside something overdue in the room.
#include "base/language.hpp"
#include "commands/dates.hpp"
#include "gui/panel_inspector_parts.hpp"

namespace flipchart::gui {

namespace {

// Lines under one heading, which shows with the first of them.
class Listing {
 public:
  Listing(Frame& frame, Column& at, const char* heading) : frame_(frame), at_(at), heading_(heading) {}
  ~Listing() {
    if (any_) at_.y += 8;
  }
  Listing(const Listing&) = delete;
  Listing& operator=(const Listing&) = delete;

  void line(const std::string& text, const std::string& below, bool late = false) {
    Ink& ink = frame_.ink;
    const compose::Theme& theme = ink.theme();
    if (!any_) {
      rule(frame_, at_);
      at_.y += 20;
      ink.words({at_.x, at_.y}, heading_, kCaptionStrong, theme.text_tertiary);
      at_.y += 24;
    }
    any_ = true;
    at_.y += ink.paragraph({at_.x, at_.y}, text, kBody, theme.text, at_.w, 20);
    if (!below.empty())
      at_.y += ink.paragraph({at_.x, at_.y}, below, kCaption,
                             late ? theme.flow_cross_text : theme.text_secondary, at_.w, 18);
    at_.y += 8;
  }

 private:
  Frame& frame_;
  Column& at_;
  const char* heading_;
  bool any_ = false;
};

std::string ledger_words(const commands::Session& session, const model::Commitment& c, bool room_safe) {
  if (!c.we_did.empty())
    return c.done_on ? base::tr("We did on {}: {}", commands::day_words(session, *c.done_on), c.we_did)
                     : base::tr("We did: {}", c.we_did);
  if (c.we_will.empty()) return base::tr("Not answered yet");
  const bool late = c.overdue(session.workshop.today()) && !room_safe;
  const std::string words =
      c.due ? base::tr("We will by {}: {}", commands::day_words(session, *c.due), c.we_will)
            : base::tr("We will: {}", c.we_will);
  return late ? base::tr("{}, overdue", words) : words;
}

}  // namespace

void inspector_practices(Frame& frame, Column& at, const std::string& on) {
  const model::Decisions& decisions = frame.session.workshop.decisions();
  const base::Date today = frame.session.workshop.today();
  const bool room_safe = frame.picture.view.room_safe;
  {
    Listing ledger(frame, at, base::tr("You said, we will, we did"));
    for (const model::Commitment& c : decisions.commitments) {
      if (c.leader == on || c.customer == on)
        ledger.line(base::tr("You said: {}", c.you_said), ledger_words(frame.session, c, room_safe),
                    c.overdue(today) && !room_safe);
    }
  }
  {
    Listing wins(frame, at, base::tr("Wins"));
    for (const model::Win& win : decisions.wins) {
      if (win.by == on || win.customer == on) wins.line(win.text, win.credit);
    }
  }
  {
    Listing obstacles(frame, at, base::tr("Obstacles"));
    for (const model::Obstacle& obstacle : decisions.obstacles) {
      if (obstacle.on == on)
        obstacles.line(obstacle.text,
                       obstacle.gone_on
                           ? base::tr("gone since {}", commands::day_words(frame.session, *obstacle.gone_on))
                           : std::string());
    }
  }
  {
    Listing quotes(frame, at, base::tr("In their own words"));
    for (const model::Quote& quote : decisions.quotes) {
      if (quote.customer == on || quote.issue == on)
        quotes.line(base::tr("“{}”", quote.words),
                    quote.success.empty() ? quote.implication : base::tr("Success: {}", quote.success));
    }
  }
  Listing boundaries(frame, at, base::tr("Limits"));
  for (const model::Boundary& boundary : decisions.boundaries) {
    if (boundary.customer == on || boundary.position == on)
      boundaries.line(base::tr("When {}", boundary.condition), base::tr("we say: {}", boundary.wording));
  }
}

void inspector_marks(Frame& frame, Column& at) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const model::Decisions& decisions = frame.session.workshop.decisions();
  const model::PromisesKept promises = model::promises_kept(decisions, frame.session.workshop.today());
  const std::size_t standing = static_cast<std::size_t>(
      std::count_if(decisions.obstacles.begin(), decisions.obstacles.end(),
                    [](const model::Obstacle& obstacle) { return !obstacle.gone_on; }));
  const std::vector<workshop::Change>& shelf = frame.inspected.shelf;
  if (promises.judged + standing + decisions.wins.size() + decisions.commitments.size() + shelf.size() == 0)
    return;
  rule(frame, at);
  at.y += 26;
  ink.words({at.x, at.y}, base::tr("In this workshop"), kCaptionStrong, theme.text_tertiary);
  at.y += 28;
  const auto line = [&](const char* label, const std::string& value) {
    ink.words({at.x, at.y}, label, kBody, theme.text_tertiary);
    ink.words({at.x + 144, at.y}, value, kBodyMedium, theme.text);
    at.y += 24;
  };
  if (promises.judged > 0)
    line(base::tr("Promises kept"),
         base::tr("{} of {}", std::to_string(promises.kept), std::to_string(promises.judged)));
  if (standing > 0) line(base::tr("Obstacles standing"), std::to_string(standing));
  if (!decisions.commitments.empty())
    line(base::tr("In the ledger"), std::to_string(decisions.commitments.size()));
  if (!decisions.wins.empty()) line(base::tr("Wins"), std::to_string(decisions.wins.size()));
  at.y += 8;
  constexpr std::size_t kMostOnShelf = 5;
  Listing marks(frame, at, base::tr("Shelf of marks: what they point at is not here"));
  for (std::size_t i = 0; i < std::min(shelf.size(), kMostOnShelf); ++i)
    marks.line(shelf[i].id, shelf[i].text);
  if (shelf.size() > kMostOnShelf)
    marks.line(base::tr("{} more", std::to_string(shelf.size() - kMostOnShelf)),
               base::tr("flipchart show lists all of them"));
}

}  // namespace flipchart::gui
