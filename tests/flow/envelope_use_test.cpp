// What an envelope would have kept at the front, against a reference that walks rows and texts, on hundreds
// of random companies; and one company by hand.
#include "flow/envelope_use.hpp"

#include "flow/every_company.hpp"

namespace flipchart::flow {
namespace {

using reference::Holder;
using reference::Reference;

struct Passage {  // of one holder: who had it, and what was done meanwhile
  Holder holder;
  std::vector<std::string> done;
};

std::vector<Passage> passages(const Reference& slow, int issue) {
  std::vector<Passage> all;
  for (const plain::Event& event : slow.events(issue)) {
    const std::optional<Holder> who = slow.holder(event);
    if (who && (all.empty() || all.back().holder != *who)) all.push_back({*who, {}});
    const std::string done = Reference::lower(Reference::trim(event.activity));
    if (!all.empty() && !done.empty()) all.back().done.push_back(done);
  }
  return all;
}

bool covers(const plain::Position& row, const model::Envelope& envelope) {
  return (envelope.role.empty() || envelope.role == row.title) &&
         (envelope.team.empty() || envelope.team == row.team);
}

// 1 within, 0 not, -1 not known.
int within(const std::optional<double>& limit, const std::optional<double>& value) {
  if (!limit) return 1;
  return !value ? -1 : *value <= *limit ? 1 : 0;
}

int acted(const Passage& passage, const model::Envelope& envelope) {
  if (envelope.actions.empty()) return 1;
  for (const std::string& action : envelope.actions) {
    for (const std::string& done : passage.done) {
      if (done == Reference::lower(action)) return 1;
    }
  }
  return passage.done.empty() ? -1 : 0;
}

int verdict(const Reference& slow, int issue, const Passage& receiver, const model::Envelope& envelope) {
  const std::vector<int> all = {within(envelope.amount, slow.issue(issue).amount),
                                within(envelope.hours, slow.issue(issue).hours), acted(receiver, envelope)};
  const auto any = [&](int one) { return std::find(all.begin(), all.end(), one) != all.end(); };
  return any(0) ? 0 : any(-1) ? -1 : 1;
}

HandedWithin slow_handed(const Reference& slow, const std::vector<std::uint32_t>& issues, int from, int to,
                         const model::Envelope& envelope) {
  HandedWithin sum;
  for (const std::uint32_t i : issues) {
    const auto issue = static_cast<int>(i);
    const std::vector<Passage> way = passages(slow, issue);
    for (std::size_t at = 1; at < way.size(); ++at) {
      const int sender = way[at - 1].holder.position;
      const int receiver = way[at].holder.position;
      if (sender < 0 || receiver < 0 || slow.unit(sender) != from || slow.unit(receiver) != to) continue;
      if (!covers(slow.row(sender), envelope)) continue;
      ++sum.issues;
      sum.inside += verdict(slow, issue, way[at], envelope) == 1 ? 1 : 0;
      sum.not_known += verdict(slow, issue, way[at], envelope) == -1 ? 1 : 0;
      break;
    }
  }
  return sum;
}

EnvelopeUse slow_use(const Setting& setting, const Reference& slow, const model::Envelope& envelope) {
  EnvelopeUse use;
  for (int p = 0; p < slow.rows(); ++p) use.positions += covers(slow.row(p), envelope) ? 1 : 0;
  for (int i = 0; i < slow.issues(); ++i) {
    if (slow.hidden_by(i, setting.filter) >= 0) continue;
    const std::vector<Passage> way = passages(slow, i);
    for (std::size_t at = 1; at < way.size(); ++at) {
      const int sender = way[at - 1].holder.position;
      const int receiver = way[at].holder.position;
      if (sender < 0 || receiver < 0 || !slow.above(receiver, sender)) continue;
      if (!covers(slow.row(sender), envelope)) continue;
      ++use.escalations;
      const int inside = verdict(slow, i, way[at], envelope);
      if (inside == -1) ++use.not_known;
      if (inside != 1) continue;
      ++use.inside;
      if (at == 1) ++use.by_first_asked;
    }
  }
  return use;
}

model::Envelope random_envelope(plain::Dice& dice) {
  model::Envelope envelope;
  if (dice.one_in(2)) envelope.role = "Title " + std::to_string(dice.below(4));
  if (envelope.role.empty() || dice.one_in(3)) envelope.team = dice.any({"North", "South"});
  if (dice.one_in(2)) envelope.amount = 100.0 * dice.below(5);
  if (dice.one_in(3)) envelope.hours = 0.5 * dice.below(5);
  if (dice.one_in(3)) envelope.actions = {dice.any({"DONE", "closed", "open"}), "Work in progress"};
  return envelope;
}

TEST(EnvelopeUse, AgreesWithTheReferenceForEveryCompany) {
  std::uint64_t inside = 0;
  std::uint64_t not_known = 0;
  std::uint64_t outside = 0;
  unsigned seed = 0;
  for_every_company([&](const Setting& setting, const Asked& asked, const Reference& slow) {
    plain::Dice dice(++seed);
    for (int turn = 0; turn < 4; ++turn) {
      const model::Envelope envelope = random_envelope(dice);
      const EnvelopeUse use =
          envelope_use(asked.organization, asked.history, asked.routes, asked.kept, envelope);
      EXPECT_EQ(use, slow_use(setting, slow, envelope));
      inside += use.inside;
      not_known += use.not_known;
      outside += use.outside();
    }
  });
  EXPECT_GT(inside, 100U);  // all three were really met
  EXPECT_GT(not_known, 100U);
  EXPECT_GT(outside, 100U);
}

TEST(HandedWithin, AgreesWithTheReferenceBetweenEveryTwoUnits) {
  HandedWithin all;
  unsigned seed = 0;
  for_every_company([&](const Setting&, const Asked& asked, const Reference& slow) {
    plain::Dice dice(++seed);
    const model::Envelope envelope = random_envelope(dice);
    std::vector<std::uint32_t> issues;
    for (std::uint32_t issue = 0; issue < asked.kept.keep.size(); ++issue)
      if (asked.kept.keep[issue] != 0) issues.push_back(issue);
    for (int from = 0; from < slow.rows(); ++from) {
      for (int to = 0; to < slow.rows(); ++to) {
        if (from == to || slow.unit(from) != from || slow.unit(to) != to) continue;
        const auto unit = [&](int row) { return asked.units.of[asked.organization.find(slow.row(row).id)]; };
        const HandedWithin use = handed_within(asked.organization, asked.history, asked.routes, asked.units,
                                               issues, unit(from), unit(to), envelope);
        EXPECT_EQ(use, slow_handed(slow, issues, from, to, envelope)) << from << " to " << to;
        all.issues += use.issues;
        all.inside += use.inside;
        all.not_known += use.not_known;
      }
    }
  });
  EXPECT_GT(all.inside, 50U);  // all three were really met
  EXPECT_GT(all.not_known, 50U);
  EXPECT_GT(all.issues, all.inside + all.not_known + 50U);
}

// A clerk asks upwards three times: for 80, for 300, and for a sum that nobody wrote down.
TEST(EnvelopeUse, CountsWhatWasInsideAndWhatNobodyKnows) {
  plain::Workshop company;
  company.positions = {{"lead"}, {"clerk", 0}};
  company.positions[1].title = "Clerk";
  company.issues = {{"I1"}, {"I2"}, {"I3"}};
  company.issues[0].amount = 80;
  company.issues[1].amount = 300;
  const auto event = [&](int issue, base::Millis at, const char* actor, const char* activity) {
    plain::Event one;
    one.issue = issue;
    one.at = at;
    one.actor = actor;
    one.activity = activity;
    company.events.push_back(one);
  };
  for (int issue = 0; issue < 3; ++issue) {
    event(issue, 1, "clerk", "call");
    event(issue, 2, "lead", "");
    event(issue, 3, "lead", " Refund ");
  }
  Setting setting;
  setting.workshop = company;
  const Asked asked(setting);
  const auto use = [&](model::Envelope envelope) {
    return envelope_use(asked.organization, asked.history, asked.routes, asked.kept, envelope);
  };
  EXPECT_EQ(use({"Clerk", "", 80.0, {}, {}}), (EnvelopeUse{1, 3, 1, 1, 1}));
  EXPECT_EQ(use({"Clerk", "", 500.0, {}, {"REFUND"}}), (EnvelopeUse{1, 3, 2, 1, 2}));
  EXPECT_EQ(use({"Clerk", "", 500.0, {}, {"replacement"}}).outside(), 3U);
  EXPECT_EQ(use({"Lead", "", 500.0, {}, {}}), EnvelopeUse{});
}

}  // namespace
}  // namespace flipchart::flow
