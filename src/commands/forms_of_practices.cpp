// Forms of notes and of what surrounds the fixes: obstacles, the ledger, looking back, quotes, boundaries,
// wins, the three messages, and how the workshop is held.
#include <algorithm>
#include <array>

#include "base/day_words.hpp"
#include "commands/command.hpp"
#include "commands/forms.hpp"

namespace flipchart::commands {

namespace {

// A question to begin with, another one each time.
std::string starter(std::size_t turn) {
  const std::vector<std::string> all = model::question_starters();
  return all[turn % all.size()];
}

constexpr std::array<const char*, model::kQuestions> kQuestionHeadings{
    "What happened?", "What went well?", "What went wrong?", "What are we responsible for?"};

}  // namespace

void ask_obstacle(Session& session) {
  const std::string on = noted_on(session);
  Asking asking{"What makes serving customers harder?",
                on.empty() ? "Everywhere" : "Here",
                {{"Kind", FieldKind::choice},
                 {"Obstacle", FieldKind::text, "The procedure, or the two aims that pull apart"}},
                {}};
  asking.fields[0].choices = {"A procedure", "A misalignment"};
  asking.answer = [on](Session& s, const Asking& asked) {
    const auto kind = asked.fields[0].choice == 0 ? model::Hurts::procedure : model::Hurts::misalignment;
    return committed(s, model::NameObstacle{{}, kind, asked.text(1), on},
                     "Kept in the register of obstacles");
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
    asking.heading = kQuestionHeadings[next];
    asking.fields = {
        {"Said", FieldKind::text,
         next + 1 == model::kQuestions ? "“Not ours” is an answer too" : "As the team tells it"}};
    asking.answer = [on, next](Session& s, const Asking& asked) {
      const bool last = next + 1 == model::kQuestions;
      return committed(
          s, model::AnswerQuestion{on, static_cast<model::Question>(next), asked.text(0)},
          last ? "All four are answered: now the customer can be told" : "Kept. The next question comes");
    };
  } else {
    asking.heading = "What we told the customer";
    asking.fields = {{"Told", FieldKind::text, "What was said, and when they hear more"}};
    if (known != nullptr) asking.fields[0].typed = known->told_customer;
    asking.answer = [on](Session& s, const Asking& asked) {
      return committed(s, model::TellCustomer{on, asked.text(0), {}}, "Kept: what the customer was told");
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
    asking.heading = "You said";
    asking.fields = {{"Said", FieldKind::text, "What was asked of this leader"},
                     {"By", FieldKind::customer, "A customer; empty: the team", true}};
    asking.answer = [leader](Session& s, const Asking& asked) {
      return committed(s, model::YouSaid{{}, leader, asked.text(0), asked.id(1)},
                       "Kept in the ledger: you said");
    };
  } else if (open->we_will.empty()) {
    asking.heading = "We will";
    asking.about = "You said: " + open->you_said;
    asking.fields = {{"We will", FieldKind::text, "What will be done"},
                     {"By", FieldKind::day, "fri, +2w, 1 dec"}};
    asking.answer = [id](Session& s, const Asking& asked) -> Said {
      const auto day = day_told(s, asked.fields[1]);
      if (!day) return tl::unexpected(day.error());
      return committed(s, model::WeWill{id, asked.text(0), **day}, "Kept in the ledger: we will");
    };
  } else {
    asking.heading = "We did";
    asking.about = "We will: " + open->we_will;
    asking.fields = {{"We did", FieldKind::text, "What was done"}, {"On", FieldKind::day, "today", true}};
    asking.answer = [id](Session& s, const Asking& asked) -> Said {
      const auto day = day_told(s, asked.fields[1]);
      if (!day) return tl::unexpected(day.error());
      return committed(s, model::WeDid{id, asked.text(0), *day}, "Kept in the ledger: we did");
    };
  }
  ask(session, std::move(asking));
}

void ask_quote(Session& session) {
  Asking asking{"In the customer's own words",
                "Kept as they are",
                {selected_in({"Customer", FieldKind::customer, "Who said it"}, session),
                 {"Words", FieldKind::text, starter(session.workshop.decisions().quotes.size())},
                 {"It means", FieldKind::text, "What it means for them", true},
                 {"Success", FieldKind::text, "What success looks like to them", true}},
                {}};
  begin_at_empty(asking);
  asking.answer = [](Session& s, const Asking& asked) {
    return committed(s, model::Quoted{{{}, asked.id(0), asked.text(1), {}, asked.text(2), asked.text(3)}},
                     "Kept: their own words");
  };
  ask(session, std::move(asking));
}

void ask_boundary(Session& session) {
  Asking asking{"A limit, before it is needed",
                "Between a customer and who serves them",
                {selected_in({"Customer", FieldKind::customer, "Whom it is for"}, session),
                 selected_in({"Served by", FieldKind::position, "Who serves them"}, session),
                 {"When", FieldKind::text, "The condition"},
                 {"We say", FieldKind::text, "The wording that was agreed"},
                 {"Invoked by", FieldKind::position, "Who serves, unless somebody is named", true},
                 {"Backed by", FieldKind::position, "The leader who stands behind it", true}},
                {}};
  begin_at_empty(asking);
  asking.answer = [](Session& s, const Asking& asked) {
    return committed(
        s,
        model::SetBoundary{
            {{}, asked.id(0), asked.id(1), asked.text(2), asked.text(3), asked.id(4), asked.id(5)}},
        "Kept: where the limit is");
  };
  ask(session, std::move(asking));
}

void ask_win(Session& session) {
  Asking asking{"What went well?",
                "Told in the room, so that others do it too",
                {selected_in({"Who", FieldKind::position, "Who decided it"}, session),
                 {"Kind", FieldKind::choice},
                 {"What", FieldKind::text, "What they did"},
                 {"For", FieldKind::customer, "Which customer", true},
                 {"Credit", FieldKind::text, "In words to say aloud", true}},
                {}};
  asking.fields[1].choices = {"A decision at the front", "Goodwill, given unasked"};
  begin_at_empty(asking);
  asking.answer = [](Session& s, const Asking& asked) {
    const auto kind = asked.fields[1].choice == 0 ? model::WinKind::decision : model::WinKind::goodwill;
    return committed(s, model::TellWin{{{}, kind, asked.id(0), asked.id(3), asked.text(2), asked.text(4)}},
                     "A win, kept with its credit");
  };
  ask(session, std::move(asking));
}

void ask_view(Session& session) {
  Asking asking{
      "Save this view", "To step through in the room", {{"Name", FieldKind::text, "What it shows"}}, {}};
  asking.answer = [](Session& s, const Asking& asked) {
    const auto& all = s.workshop.decisions().views;
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&](const model::SavedView& view) { return view.name == asked.text(0); });
    model::SavedView saved = view_as_shown(s, same == all.end() ? std::string() : same->id, asked.text(0));
    return committed(s, model::SaveView{std::move(saved)},
                     "Kept: " + in_quotes(asked.text(0)) + ". PgDn steps through the views");
  };
  ask(session, std::move(asking));
}

void ask_rules(Session& session) {
  const model::HouseRules& rules = session.workshop.decisions().rules;
  Asking asking{"How this workshop is held",
                "Everybody's, in this file",
                {{"First proposal", FieldKind::choice},
                 {"Room notes show", FieldKind::choice},
                 {"Words that blame", FieldKind::choice}},
                {}};
  asking.fields[0].choices = {"From close to the customer", "From anybody"};
  asking.fields[0].choice = rules.proposals_from_below ? 0 : 1;
  asking.fields[1].choices = {"At once", "After a minute", "After ten minutes", "The next day"};
  constexpr std::array<std::uint32_t, 4> kHolds{0, 60, 600, 86'400};
  const auto hold = std::find(kHolds.begin(), kHolds.end(), rules.hold_seconds);
  asking.fields[1].choice = hold == kHolds.end() ? 0 : static_cast<std::size_t>(hold - kHolds.begin());
  asking.fields[2].choices = {"Left as they are", "Underlined, with another word"};
  asking.fields[2].choice = rules.words_underlined ? 1 : 0;
  asking.answer = [kHolds](Session& s, const Asking& asked) -> Said {
    const model::HouseRules now = s.workshop.decisions().rules;
    std::vector<model::Edit> edits;
    const bool from_below = asked.fields[0].choice == 0;
    const std::uint32_t seconds = kHolds[asked.fields[1].choice];
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
    for (model::Edit& edit : edits) {
      if (const auto done = s.workshop.commit(std::move(edit)); !done) return tl::unexpected(done.error());
    }
    return edits.empty() ? "It is so already" : "Kept: how the workshop is held";
  };
  ask(session, std::move(asking));
}

}  // namespace flipchart::commands
