// Forms of notes and of what surrounds the fixes: obstacles, the ledger, looking back, quotes, boundaries,
// wins, the three messages, and how the workshop is held.
#include <algorithm>
#include <array>

#include "base/day_words.hpp"
#include "base/language.hpp"
#include "commands/command.hpp"
#include "commands/forms.hpp"
#include "commands/keys.hpp"

namespace flipchart::commands {

namespace {

// A question to begin with, another one each time.
std::string starter(std::size_t turn) {
  const std::vector<std::string> all = model::question_starters();
  return all[turn % all.size()];
}

constexpr std::array<const char*, model::kQuestions> kQuestionHeadings{
    base::english("What happened?"), base::english("What went well?"), base::english("What went wrong?"),
    base::english("What are we responsible for?")};

}  // namespace

void ask_obstacle(Session& session) {
  const std::string on = noted_on(session);
  Asking asking{
      base::tr("What makes serving customers harder?"),
      on.empty() ? base::tr("Everywhere") : base::tr("Here"),
      {{base::tr("Kind"), FieldKind::choice},
       {base::tr("Obstacle"), FieldKind::text, base::tr("The procedure, or the two aims that pull apart")}},
      {}};
  asking.fields[0].choices = {base::tr("A procedure"), base::tr("A misalignment")};
  asking.answer = [on](Session& s, const Asking& asked) {
    const auto kind = asked.fields[0].choice == 0 ? model::Hurts::procedure : model::Hurts::misalignment;
    return committed(s, model::NameObstacle{{}, kind, asked.text(1), on},
                     base::tr("Kept in the register of obstacles"));
  };
  ask(session, std::move(asking));
}

void ask_looking_back(Session& session) {
  const auto mark = marked(session);
  if (!mark) return;
  const std::string on = !mark->fix.empty()     ? mark->fix
                         : mark->issues.empty() ? std::string()
                                                : mark->issues.front();
  if (on.empty()) return;
  const model::PostMortem* known = session.workshop.decisions().post_mortems.find(on);
  std::size_t next = 0;
  while (known != nullptr && next < model::kQuestions && !known->answers[next].empty()) ++next;
  Asking asking;
  asking.about = mark->title;
  if (next < model::kQuestions) {
    asking.heading = base::tr(kQuestionHeadings[next]);
    asking.fields = {{base::tr("Said"), FieldKind::text,
                      next + 1 == model::kQuestions ? base::tr("“Not ours” is an answer too")
                                                    : base::tr("As the team tells it")}};
    asking.answer = [on, next](Session& s, const Asking& asked) {
      const bool last = next + 1 == model::kQuestions;
      return committed(s, model::AnswerQuestion{on, static_cast<model::Question>(next), asked.text(0)},
                       last ? base::tr("All four are answered: now the customer can be told")
                            : base::tr("Kept. The next question comes"));
    };
  } else {
    asking.heading = base::tr("What we told the customer");
    asking.fields = {{base::tr("Told"), FieldKind::text, base::tr("What was said, and when they hear more")}};
    if (known != nullptr) asking.fields[0].typed = known->told_customer;
    asking.answer = [on](Session& s, const Asking& asked) {
      return committed(s, model::TellCustomer{on, asked.text(0), {}},
                       base::tr("Kept: what the customer was told"));
    };
  }
  ask(session, std::move(asking));
}

void ask_ledger(Session& session) {
  if (session.selected.kind != base::ItemKind::position) return;
  const std::string leader = session.selected.id;
  const auto& all = session.workshop.decisions().commitments;
  const auto open = std::find_if(all.begin(), all.end(), [&](const model::Commitment& c) {
    return c.leader == leader && (c.we_will.empty() || c.we_did.empty());
  });
  Asking asking;
  const std::string id = open == all.end() ? std::string() : open->id;
  if (open == all.end()) {
    asking.heading = base::tr("You said{}", "");  // alone it is said of a column of a file
    asking.fields = {{base::tr("Said"), FieldKind::text, base::tr("What was asked of this leader")},
                     {base::tr("By"), FieldKind::customer, base::tr("A customer; empty: the team"), true}};
    asking.answer = [leader](Session& s, const Asking& asked) {
      return committed(s, model::YouSaid{{}, leader, asked.text(0), asked.id(1)},
                       base::tr("Kept in the ledger: you said"));
    };
  } else if (open->we_will.empty()) {
    asking.heading = base::tr("We will");
    asking.about = base::tr("You said: {}", open->you_said);
    // "By" alone is by whom.
    asking.fields = {{base::tr("We will"), FieldKind::text, base::tr("What will be done")},
                     {base::tr("By{}", ""), FieldKind::day, base::tr("fri, +2w, 1 dec")}};
    asking.answer = [id](Session& s, const Asking& asked) -> Said {
      const auto day = day_told(s, asked.fields[1]);
      if (!day) return tl::unexpected(day.error());
      if (!*day) return base::refused(base::tr("By when? A day like fri, +2w or 1 dec"));
      return committed(s, model::WeWill{id, asked.text(0), **day}, base::tr("Kept in the ledger: we will"));
    };
  } else {
    asking.heading = base::tr("We did");
    asking.about = base::tr("We will: {}", open->we_will);
    asking.fields = {{base::tr("We did"), FieldKind::text, base::tr("What was done")},
                     {base::tr("On"), FieldKind::day, base::tr("today"), true}};
    asking.answer = [id](Session& s, const Asking& asked) -> Said {
      const auto day = day_told(s, asked.fields[1]);
      if (!day) return tl::unexpected(day.error());
      return committed(s, model::WeDid{id, asked.text(0), *day}, base::tr("Kept in the ledger: we did"));
    };
  }
  ask(session, std::move(asking));
}

void ask_quote(Session& session) {
  Asking asking{base::tr("In the customer's own words"),
                base::tr("Kept as they are"),
                {selected_in({base::tr("Customer"), FieldKind::customer, base::tr("Who said it")}, session),
                 {base::tr("Words"), FieldKind::text, starter(session.workshop.decisions().quotes.size())},
                 {base::tr("It means"), FieldKind::text, base::tr("What it means for them"), true},
                 {base::tr("Success"), FieldKind::text, base::tr("What success looks like to them"), true}},
                {}};
  begin_at_empty(asking);
  asking.answer = [](Session& s, const Asking& asked) {
    return committed(s, model::Quoted{{{}, asked.id(0), asked.text(1), {}, asked.text(2), asked.text(3)}},
                     base::tr("Kept: their own words"));
  };
  ask(session, std::move(asking));
}

void ask_boundary(Session& session) {
  Asking asking{
      base::tr("A limit, before it is needed"),
      base::tr("Between a customer and who serves them"),
      {selected_in({base::tr("Customer"), FieldKind::customer, base::tr("Whom it is for")}, session),
       selected_in({base::tr("Served by"), FieldKind::position, base::tr("Who serves them")}, session),
       {base::tr("When"), FieldKind::text, base::tr("The condition")},
       {base::tr("We say"), FieldKind::text, base::tr("The wording that was agreed")},
       {base::tr("Invoked by"), FieldKind::position, base::tr("Who serves, unless somebody is named"), true},
       {base::tr("Backed by"), FieldKind::position, base::tr("The leader who stands behind it"), true}},
      {}};
  begin_at_empty(asking);
  asking.answer = [](Session& s, const Asking& asked) {
    return committed(
        s,
        model::SetBoundary{
            {{}, asked.id(0), asked.id(1), asked.text(2), asked.text(3), asked.id(4), asked.id(5)}},
        base::tr("Kept: where the limit is"));
  };
  ask(session, std::move(asking));
}

void ask_win(Session& session) {
  Asking asking{base::tr("What went well?"),
                base::tr("Told in the room, so that others do it too"),
                {selected_in({base::tr("Who"), FieldKind::position, base::tr("Who decided it")}, session),
                 {base::tr("Kind"), FieldKind::choice},
                 {base::tr("What"), FieldKind::text, base::tr("What they did")},
                 {base::tr("For"), FieldKind::customer, base::tr("Which customer"), true},
                 {base::tr("Credit"), FieldKind::text, base::tr("In words to say aloud"), true}},
                {}};
  asking.fields[1].choices = {base::tr("A decision at the front"), base::tr("Goodwill, given unasked")};
  begin_at_empty(asking);
  asking.answer = [](Session& s, const Asking& asked) {
    const auto kind = asked.fields[1].choice == 0 ? model::WinKind::decision : model::WinKind::goodwill;
    return committed(s, model::TellWin{{{}, kind, asked.id(0), asked.id(3), asked.text(2), asked.text(4)}},
                     base::tr("A win, kept with its credit"));
  };
  ask(session, std::move(asking));
}

void ask_view(Session& session) {
  Asking asking{base::tr("Save this view"),
                base::tr("To step through in the room"),
                {{base::tr("Name"), FieldKind::text, base::tr("What it shows")}},
                {}};
  asking.answer = [](Session& s, const Asking& asked) {
    const auto& all = s.workshop.decisions().views;
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&](const model::SavedView& view) { return view.name == asked.text(0); });
    model::SavedView saved = view_as_shown(s, same == all.end() ? std::string() : same->id, asked.text(0));
    return committed(
        s, model::SaveView{std::move(saved)},
        with_key(s, base::tr("Kept: {}", in_quotes(asked.text(0))), base::tr("The next view"), "next-view"));
  };
  ask(session, std::move(asking));
}

void ask_rules(Session& session) {
  const model::HouseRules& rules = session.workshop.decisions().rules;
  Asking asking{base::tr("How this workshop is held"),
                base::tr("Everybody's, in this file"),
                {{base::tr("First proposal"), FieldKind::choice},
                 {base::tr("Room notes show"), FieldKind::choice},
                 {base::tr("Words that blame"), FieldKind::choice},
                 {base::tr("Title"), FieldKind::text, "", true, session.workshop.title()}},
                {}};
  asking.fields[0].choices = {base::tr("From close to the customer"), base::tr("From anybody")};
  asking.fields[0].choice = rules.proposals_from_below ? 0 : 1;
  asking.fields[1].choices = {base::tr("At once"), base::tr("After a minute"), base::tr("After ten minutes"),
                              base::tr("The next day")};
  constexpr std::array<std::uint32_t, 4> kHolds{0, 60, 600, 86'400};
  const auto hold = std::find(kHolds.begin(), kHolds.end(), rules.hold_seconds);
  asking.fields[1].choice = static_cast<std::size_t>(hold - kHolds.begin());
  if (hold == kHolds.end()) asking.fields[1].choices.emplace_back(base::tr("As it is now"));
  asking.fields[2].choices = {base::tr("Left as they are"), base::tr("Underlined, with another word")};
  asking.fields[2].choice = rules.words_underlined ? 1 : 0;
  asking.answer = [kHolds](Session& s, const Asking& asked) -> Said {
    const model::HouseRules now = s.workshop.decisions().rules;
    std::vector<model::Edit> edits;
    const bool from_below = asked.fields[0].choice == 0;
    const std::size_t hold_chosen = asked.fields[1].choice;
    const std::uint32_t seconds = hold_chosen < kHolds.size() ? kHolds[hold_chosen] : now.hold_seconds;
    const bool underlined = asked.fields[2].choice == 1;
    if (from_below != now.proposals_from_below) edits.emplace_back(model::SetProposals{from_below});
    if (seconds != now.hold_seconds) edits.emplace_back(model::SetHold{seconds});
    if (underlined != now.words_underlined) {
      model::SetWords words{underlined, {}, {}};
      for (const model::WordAdvice& advice : now.words) {
        words.words.push_back(advice.word);
        words.instead.push_back(advice.instead);
      }
      edits.emplace_back(std::move(words));
    }
    if (asked.text(3) != s.workshop.title()) edits.emplace_back(model::SetTitle{asked.text(3)});
    for (model::Edit& edit : edits) {
      if (const auto done = s.workshop.commit(std::move(edit)); !done) return tl::unexpected(done.error());
    }
    return edits.empty() ? base::tr("It is so already") : base::tr("Kept: how the workshop is held");
  };
  ask(session, std::move(asking));
}

}  // namespace flipchart::commands
