// Forms of fixes: who owns it, by when, what is proposed, and how far it was followed through.
#include <algorithm>
#include <array>

#include "base/day_words.hpp"
#include "base/language.hpp"
#include "commands/command.hpp"
#include "commands/dates.hpp"
#include "commands/forms.hpp"
#include "commands/keys.hpp"
#include "model/names.hpp"

namespace flipchart::commands {

namespace {

const model::Fix* known_fix(const Session& session, const Marked& marked) {
  return session.workshop.decisions().find_fix(marked.fix);
}

std::string about_marked(const Marked& marked) {
  std::string words = marked.title;
  if (marked.issues.size() > 1) words += ", " + base::trn(marked.issues.size(), "{} issue", "{} issues");
  return words;
}

// Commits an edit of its fix, which is opened where there is none; all of it or, where it is refused,
// nothing.
Said on_its_fix(Session& session, const Marked& marked, const auto& edit_of, std::string words) {
  const base::ItemId selected = session.selected;
  const auto gathered = session.gathered;
  const auto fix = fix_for(session, marked);
  if (!fix) return tl::unexpected(fix.error());
  auto done = committed(session, edit_of(*fix), std::move(words));
  if (done) {
    stay_on(session, marked);
  } else if (marked.fix.empty()) {
    if (const auto undone = session.workshop.undo(); !undone) return tl::unexpected(undone.error());
    session.selected = selected;
    session.gathered = gathered;
  }
  return done;
}

// Gathers the rest of several before something is said about the fix of them.
base::Result<void> gather_rest(Session& session, const Marked& marked) {
  const model::Fix* fix = known_fix(session, marked);
  if (fix == nullptr) return {};
  std::vector<std::string> rest;
  for (const std::string& issue : marked.issues) {
    if (std::find(fix->issues.begin(), fix->issues.end(), issue) == fix->issues.end()) rest.push_back(issue);
  }
  if (rest.empty()) return {};
  return session.workshop.commit(model::Gather{marked.fix, std::move(rest)}).map([](std::uint64_t) {});
}

}  // namespace

namespace {

Said owned_by(Session& session, const Marked& mark, const std::string& owner) {
  if (auto gathered = gather_rest(session, mark); !gathered) return tl::unexpected(gathered.error());
  const auto done = session.workshop.commit(given_to(mark, owner));
  if (!done) return tl::unexpected(done.error());
  stay_on(session, mark);
  const std::string name = model::name_of_position(session.workshop.organization(), owner);
  return with_key(session, base::tr("{} owns {}", name, in_quotes(mark.title)), base::tr("By when"), "date");
}

// In the order of the statuses.
constexpr std::array kIsNow{base::english("{}: open"), base::english("{}: agreed"), base::english("{}: done"),
                            base::english("{}: followed up")};

}  // namespace

void give_to(Session& session, const base::ItemId& matter, const std::string& owner) {
  const Marked mark = marked_matter(session, matter);
  if (!mark.issues.empty()) trace_issue(session, session.workshop.history().find(mark.issues.front()));
  const Said done = owned_by(session, mark, owner);
  session.said = done ? *done : done.error().message;
  session.said_is_error = !done;
}

void ask_owner(Session& session) {
  const auto mark = marked(session);
  if (!mark) return;
  Asking asking{base::tr("Who owns this fix?"),
                about_marked(*mark),
                {{base::tr("Owner"), FieldKind::position, base::tr("A name")}},
                {}};
  asking.proposed = proposed_owner(session, *mark);
  asking.proposed_because = mark->seam.empty() ? base::tr("nearest leader of all who handed it over")
                                               : base::tr("nearest leader of both teams");
  asking.answer = [mark = *mark](Session& s, const Asking& asked) { return owned_by(s, mark, asked.id(0)); };
  ask(session, std::move(asking));
}

void ask_day(Session& session) {
  const auto mark = marked(session);
  if (!mark) return;
  const model::Fix* fix = known_fix(session, *mark);
  Asking asking{base::tr("By when?"),
                about_marked(*mark),
                {{base::tr("Day"), FieldKind::day, base::tr("fri, +2w, 1 dec")},
                 {base::tr("Promised to"), FieldKind::customer, base::tr("A customer")}},
                {}};
  asking.fields[0].may_be_empty = fix != nullptr && fix->due.has_value();
  asking.fields[1].may_be_empty = asking.fields[1].passed_over = true;
  const std::string customer =
      fix != nullptr && !fix->promised_to.empty() ? fix->promised_to : customer_of(session, *mark);
  const model::Organization& chart = session.workshop.organization();
  if (chart.find_customer(customer) != base::kNoSlot) {
    asking.fields[1].chosen = customer;
    asking.fields[1].typed = model::name_of_customer(chart, customer);
  }
  asking.answer = [mark = *mark](Session& s, const Asking& asked) -> Said {
    const auto day = day_told(s, asked.fields[0]);
    if (!day) return tl::unexpected(day.error());
    if (!*day) return committed(s, model::Unpromise{mark.fix}, base::tr("Nothing is promised any more"));
    return on_its_fix(
        s, mark,
        [&](const std::string& id) {
          return model::Promise{id, **day, asked.id(1)};
        },
        base::tr("Promised for {}", day_words(s, **day)));
  };
  ask(session, std::move(asking));
}

void ask_proposal(Session& session) {
  const auto mark = marked(session);
  if (!mark) return;
  Asking asking{base::tr("What would make it better?"),
                about_marked(*mark),
                {{base::tr("Proposal"), FieldKind::text, base::tr("In the words of whoever proposes it")},
                 {base::tr("Proposed by"), FieldKind::position, base::tr("Somebody close to the customer")}},
                {}};
  asking.answer = [mark = *mark](Session& s, const Asking& asked) {
    return on_its_fix(
        s, mark,
        [&](const std::string& id) {
          return model::Propose{id, asked.id(1), asked.text(0)};
        },
        base::tr("{} proposes it", model::name_of_position(s.workshop.organization(), asked.id(1))));
  };
  ask(session, std::move(asking));
}

void ask_gains(Session& session) {
  const auto mark = marked(session);
  if (!mark) return;
  Asking asking{
      base::tr("Who gains what?"),
      about_marked(*mark),
      {{base::tr("The customer gains"), FieldKind::text, base::tr("A ship date in the first call"), true},
       {base::tr("The team gains"), FieldKind::text, base::tr("Fewer calls to explain twice"), true}},
      {}};
  if (const model::Fix* fix = known_fix(session, *mark)) {
    asking.fields[0].typed = fix->customer_gains;
    asking.fields[1].typed = fix->team_gains;
  }
  asking.answer = [mark = *mark](Session& s, const Asking& asked) {
    return on_its_fix(
        s, mark,
        [&](const std::string& id) {
          return model::SetGains{id, asked.text(0), asked.text(1)};
        },
        base::tr("Kept: who gains what"));
  };
  ask(session, std::move(asking));
}

void ask_step(Session& session) {
  const auto mark = marked(session);
  if (!mark) return;
  Asking asking{base::tr("Which step was taken?"),
                about_marked(*mark),
                {{base::tr("Step"), FieldKind::choice}, {base::tr("On"), FieldKind::day, base::tr("today")}},
                {}};
  asking.fields[0].choices = {base::tr("Heard"), base::tr("Said back"), base::tr("Owned"), base::tr("Learnt"),
                              base::tr("Followed up")};
  asking.fields[1].may_be_empty = true;
  if (const model::Fix* fix = known_fix(session, *mark)) {
    const auto next = std::find(fix->steps.begin(), fix->steps.end(), std::nullopt);
    if (next != fix->steps.end())
      asking.fields[0].choice = static_cast<std::size_t>(next - fix->steps.begin());
  }
  asking.answer = [mark = *mark](Session& s, const Asking& asked) -> Said {
    const auto day = day_told(s, asked.fields[1]);
    if (!day) return tl::unexpected(day.error());
    const auto step = static_cast<model::FollowStep>(asked.fields[0].choice);
    return on_its_fix(
        s, mark,
        [&](const std::string& id) {
          return model::TakeStep{id, step, *day};
        },
        base::tr("{}: kept", asked.fields[0].choices[asked.fields[0].choice]));
  };
  ask(session, std::move(asking));
}

void ask_status(Session& session) {
  const auto mark = marked(session);
  if (!mark) return;
  Asking asking{
      base::tr("How far is it?"),
      about_marked(*mark),
      {{base::tr("Status"), FieldKind::choice}, {base::tr("Since"), FieldKind::day, base::tr("today")}},
      {}};
  // "Open" alone is what a button does.
  asking.fields[0].choices = {base::tr("Open{}", ""), base::tr("Agreed"), base::tr("Done"),
                              base::tr("Followed up")};
  asking.fields[1].may_be_empty = true;
  if (const model::Fix* fix = known_fix(session, *mark))
    asking.fields[0].choice = std::min<std::size_t>(static_cast<std::size_t>(fix->status) + 1, 3);
  asking.answer = [mark = *mark](Session& s, const Asking& asked) -> Said {
    const auto day = day_told(s, asked.fields[1]);
    if (!day) return tl::unexpected(day.error());
    const auto status = static_cast<model::FixStatus>(asked.fields[0].choice);
    const std::string words = base::tr(kIsNow[asked.fields[0].choice], in_quotes(mark.title));
    const model::Fix* fix = known_fix(s, mark);
    if (status == model::FixStatus::open && fix != nullptr && fix->status != status)
      return committed(s, model::Reopen{mark.fix}, words);
    return on_its_fix(
        s, mark,
        [&](const std::string& id) {
          return model::SetStatus{id, status, *day};
        },
        words);
  };
  ask(session, std::move(asking));
}

void ask_credit(Session& session) {
  const auto mark = marked(session);
  if (!mark) return;
  Asking asking{base::tr("Who is to thank?"),
                about_marked(*mark),
                {{base::tr("Thanks to"), FieldKind::position, base::tr("A name")},
                 {base::tr("For"), FieldKind::text, base::tr("What they did"), true}},
                {}};
  asking.answer = [mark = *mark](Session& s, const Asking& asked) {
    return on_its_fix(
        s, mark,
        [&](const std::string& id) {
          return model::GiveCredit{id, asked.id(0), asked.text(1)};
        },
        base::tr("Thanks to {}", model::name_of_position(s.workshop.organization(), asked.id(0))));
  };
  ask(session, std::move(asking));
}

void ask_reflection(Session& session) {
  const auto mark = marked(session);
  if (!mark) return;
  Asking asking{base::tr("Three months later: did it hold?"),
                about_marked(*mark),
                {{base::tr("What we learnt"), FieldKind::text, base::tr("It held where…")}},
                {}};
  if (const model::Fix* fix = known_fix(session, *mark)) asking.fields[0].typed = fix->reflection;
  asking.answer = [mark = *mark](Session& s, const Asking& asked) {
    return on_its_fix(
        s, mark,
        [&](const std::string& id) {
          return model::Reflect{id, asked.text(0)};
        },
        base::tr("Kept: what was learnt"));
  };
  ask(session, std::move(asking));
}

void ask_split(Session& session) {
  const auto mark = marked(session);
  if (!mark || mark->fix.empty() || mark->issues.size() < 2) return;
  Asking asking{base::tr("Which issue gets a fix of its own?"),
                about_marked(*mark),
                {{base::tr("Issue"), FieldKind::choice},
                 {base::tr("Title"), FieldKind::text, base::tr("Of the new fix"), true}},
                {}};
  const model::History& history = session.workshop.history();
  for (const std::string& id : mark->issues) {
    const std::string title = model::name_of_issue(history, id);
    asking.fields[0].choices.push_back(title == id ? id : title + " (" + id + ")");
  }
  asking.answer = [mark = *mark](Session& s, const Asking& asked) {
    const std::size_t which = asked.fields[0].choice;
    const std::string title = asked.text(1).empty() ? asked.fields[0].choices[which] : asked.text(1);
    return committed(s, model::SplitFix{mark.fix, {}, title, {mark.issues[which]}},
                     base::tr("{} is a fix of its own", in_quotes(title)));
  };
  ask(session, std::move(asking));
}

}  // namespace flipchart::commands
