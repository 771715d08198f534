// Forms of notes and of what surrounds the fixes: obstacles, the ledger, looking back, quotes, boundaries,
// wins, the three messages, and how the workshop is held.
#include <algorithm>
#include <array>

#include "base/day_words.hpp"
#include "commands/command.hpp"
#include "commands/forms.hpp"

namespace flipchart::commands {

namespace {

Field filled(std::string label, FieldKind kind, std::string hint, const Session& session) {
  Field field{std::move(label), kind, std::move(hint)};
  const model::Organization& chart = session.workshop.organization();
  const base::ItemId& selected = session.selected;
  if (kind == FieldKind::position && selected.kind == base::ItemKind::position &&
      chart.find(selected.id) != base::kNoSlot) {
    field.chosen = selected.id;
    field.typed = chart.holder_names(chart.find(selected.id));
  }
  const std::uint32_t customer =
      selected.kind == base::ItemKind::customer ? chart.find_customer(selected.id) : base::kNoSlot;
  if (kind == FieldKind::customer && customer != base::kNoSlot) {
    field.chosen = selected.id;
    const model::Customer& about = chart.customers()[customer];
    field.typed = chart.text(about.name != base::kNoText ? about.name : about.id);
  }
  return field;
}

// A question to begin with, another one each time.
std::string starter(std::size_t turn) {
  const std::vector<std::string> all = model::question_starters();
  return all[turn % all.size()];
}

// The first field that nothing is in yet.
void begin_at_empty(Asking& asking) {
  while (asking.at + 1 < asking.fields.size() && !asking.fields[asking.at].typed.empty()) ++asking.at;
}

constexpr std::array<const char*, model::kQuestions> kQuestionHeadings{
    "What happened?", "What went well?", "What went wrong?", "What are we responsible for?"};

}  // namespace

void ask_room_note(Session& session) {
  const std::string on = noted_on(session);
  if (on.empty()) return;
  Asking asking{"A note for the room",
                "Shown when presenting",
                {{"Note", FieldKind::text, "What everybody may read"}},
                {}};
  asking.for_the_room = true;
  asking.answer = [on](Session& s, const Asking& asked) {
    return committed(s, model::AddNote{{}, on, model::Track::room, asked.text(0)}, "Noted for the room");
  };
  ask(session, std::move(asking));
}

void ask_private_note(Session& session) {
  const std::string on = noted_on(session);
  if (on.empty()) return;
  Asking asking{"A private note",
                "Never in the room, an export or a shared copy",
                {{"Note", FieldKind::text, "Yours only"}},
                {}};
  asking.is_private = true;
  asking.answer = [on](Session& s, const Asking& asked) {
    return committed(s, model::AddNote{{}, on, model::Track::private_, asked.text(0)},
                     "Noted, for you alone");
  };
  ask(session, std::move(asking));
}

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
                {filled("Customer", FieldKind::customer, "Who said it", session),
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
                {filled("Customer", FieldKind::customer, "Whom it is for", session),
                 filled("Served by", FieldKind::position, "Who serves them", session),
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
                {filled("Who", FieldKind::position, "Who decided it", session),
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

void ask_correction(Session& session) {
  Asking asking{"Three messages: first what happened",
                "Never in the room, an export or a shared copy",
                {filled("Who", FieldKind::position, "Who is spoken to first", session),
                 {"Behaviour", FieldKind::text, "What was done, as a camera would have seen it"},
                 {"To whom", FieldKind::position, "Who it was done to", true},
                 {"To the one", FieldKind::text, "Said in private", true},
                 {"To the other", FieldKind::text, "Said in private", true}},
                {}};
  begin_at_empty(asking);
  asking.is_private = true;
  asking.answer = [](Session& s, const Asking& asked) -> Said {
    auto done = committed(s, model::Correct{{}, asked.text(1), asked.id(0), asked.id(2)},
                          "Kept, for you alone. The group's message waits until both are spoken");
    if (!done) return done;
    // The newest one; its id is no secret.
    const std::string id = s.workshop.decisions().private_track.newest_correction();
    for (const auto& [part, field] :
         {std::pair(model::MessagePart::first, 3), std::pair(model::MessagePart::second, 4)}) {
      if (asked.text(static_cast<std::size_t>(field)).empty()) continue;
      const auto said =
          s.workshop.commit(model::WriteMessage{id, part, asked.text(static_cast<std::size_t>(field))});
      if (!said) return tl::unexpected(said.error());
    }
    return done;
  };
  ask(session, std::move(asking));
}

void ask_group_message(Session& session, const std::string& correction) {
  Asking asking{"The message for the group",
                "Without the behaviour, without names",
                {{"Message", FieldKind::text, "What we all want to do from now on"},
                 {"May name", FieldKind::position, "Nobody, unless somebody is chosen", true}},
                {}};
  asking.is_private = true;
  asking.answer = [correction](Session& s, const Asking& asked) {
    std::vector<std::string> named;
    if (!asked.id(1).empty()) named.push_back(asked.id(1));
    return committed(
        s, model::WriteMessage{correction, model::MessagePart::group, asked.text(0), std::move(named)},
        "Kept; copy it from the private track");
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
    model::SavedView saved{same == all.end() ? std::string() : same->id, asked.text(0), s.view};
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
