// Importing newer files into a workshop that holds data: laws over random charts and histories, and the cases
// a person would ask about.
#include "workshop/merged.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace flipchart::workshop {
namespace {

using base::kNoSlot;
using base::Slot;
using model::Organization;

std::string words_of(const Organization& chart, Slot s) {
  const model::PositionPart& p = chart.position(s);
  std::string words = std::string(chart.id(s)) + "|" + std::string(chart.title(s)) + "|" +
                      std::string(chart.text(p.department)) + "|" + chart.holder_names(s) + "|" +
                      (chart.parent(s) == kNoSlot ? "-" : std::string(chart.id(chart.parent(s)))) +
                      (p.on_shelf ? "|shelf" : "");
  return words;
}

// Everything an organization says, so that two can be compared.
std::vector<std::string> dump(const Organization& chart) {
  std::vector<std::string> lines;
  for (Slot s = 0; s < chart.size(); ++s) lines.push_back(words_of(chart, s));
  for (const model::Customer& c : chart.customers())
    lines.push_back("customer " + std::string(chart.text(c.id)) + "|" + std::string(chart.text(c.name)));
  for (const model::ServingLink& link : chart.links())
    lines.push_back("link " + std::string(chart.text(chart.customers()[link.customer].id)) + "|" +
                    std::string(chart.id(link.position)) + "|" + std::to_string(link.weight));
  std::vector<std::string> dotted;
  for (const model::DottedLine& line : chart.dotted())
    dotted.push_back("dotted " + std::string(chart.id(line.from)) + "|" + std::string(chart.id(line.to)));
  std::sort(dotted.begin(), dotted.end());
  lines.insert(lines.end(), dotted.begin(), dotted.end());
  return lines;
}

std::vector<std::string> dump(const model::History& history) {
  std::vector<std::string> lines;
  for (std::uint32_t i = 0; i < history.issue_count(); ++i) {
    const model::Issue issue = history.issue(i);
    lines.push_back("issue " + std::string(history.issue_id(i)) + "|" +
                    std::string(history.text(issue.title)));
    for (std::uint32_t e = 0; e < history.event_count(i); ++e) {
      const auto event = history.event(history.first_event(i) + e);
      lines.push_back(std::to_string(event.at) + "|" + std::string(history.text(event.actor)));
    }
  }
  return lines;
}

struct Data {
  std::shared_ptr<const Organization> organization;
  std::shared_ptr<const model::History> history;
  Incoming whole() const { return {organization, history, true, true, true, true, true}; }
  model::State state() const { return {organization, history, {}}; }
};

// Ids from a small range, so that two of them share some and not others.
Data random_data(std::mt19937& random) {
  const auto below = [&](std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
  };
  model::OrganizationParts people;
  std::vector<std::size_t> ids(40);
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = i;
  std::shuffle(ids.begin(), ids.end(), random);
  const std::size_t count = 1 + below(30);
  for (std::size_t i = 0; i < count; ++i) {
    model::PositionPart part;
    part.id = people.texts.intern("E" + std::to_string(ids[i]));
    part.title = people.texts.intern("Title " + std::to_string(below(4)));
    part.department = people.texts.intern("Dept " + std::to_string(below(3)));
    if (i > 0 && below(8) != 0) {
      part.parent = static_cast<std::uint32_t>(below(i));
      part.on_shelf = people.positions[part.parent].on_shelf;
    } else {
      part.on_shelf = i > 0 && below(3) == 0;
    }
    part.first_holder = static_cast<std::uint32_t>(people.holders.size());
    part.holder_count = static_cast<std::uint32_t>(below(3));
    for (std::uint32_t h = 0; h < part.holder_count; ++h)
      people.holders.push_back({people.texts.intern("Name " + std::to_string(below(50))), 0, 0});
    people.positions.push_back(part);
    if (i > 2 && below(6) == 0) people.dotted.push_back({static_cast<Slot>(i), static_cast<Slot>(below(i))});
  }
  for (std::size_t c = 0; c < 8; ++c) {
    if (below(3) == 0) continue;
    model::Customer customer;
    customer.id = people.texts.intern("C" + std::to_string(c));
    customer.name = people.texts.intern("Customer " + std::to_string(below(9)));
    people.customers.push_back(customer);
    people.links.push_back({static_cast<std::uint32_t>(people.customers.size() - 1),
                            static_cast<Slot>(below(count)), static_cast<std::uint32_t>(1 + below(3))});
  }
  model::HistoryParts log;
  for (std::size_t i = 0; i < 10; ++i) {
    if (below(3) == 0) continue;
    model::Issue issue;
    issue.id = log.texts.intern("I" + std::to_string(i));
    issue.title = log.texts.intern("Issue " + std::to_string(below(5)));
    const auto number = static_cast<std::uint32_t>(log.issues.size());
    log.issues.push_back(issue);
    for (std::size_t e = below(4); e > 0; --e) {
      model::Event event;
      event.issue = number;
      event.at = static_cast<base::Millis>(below(1000) * 1000);
      event.dated = below(5) != 0;
      event.actor = log.texts.intern("E" + std::to_string(below(40)));
      log.events.push_back(event);
    }
  }
  return {std::make_shared<const Organization>(std::move(people)),
          std::make_shared<const model::History>(std::move(log))};
}

TEST(Merging, TheSameFilesAgainChangeNothing) {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    const Data data = random_data(random);
    for (const bool keep : {false, true}) {
      const Merged again = merged(data.state(), data.whole(), {keep, keep});
      EXPECT_TRUE(again.changes.empty());
      ASSERT_EQ(dump(*again.organization), dump(*data.organization));
      ASSERT_EQ(dump(*again.history), dump(*data.history));
    }
  }
}

TEST(Merging, NewerFilesThatAreWholeAreTheWholeTruthAboutPeopleAndCustomers) {
  std::mt19937 random(12);
  for (int round = 0; round < 300; ++round) {
    const Data a = random_data(random);
    const Data b = random_data(random);
    const Merged result = merged(a.state(), b.whole(), {});
    std::vector<std::string> expected = dump(*b.organization);
    if (b.organization->links().empty()) continue;  // then the old links stay
    ASSERT_EQ(dump(*result.organization), expected);
  }
}

TEST(Merging, EveryIssueOfTheNewerFilesIsAsTheySayAndTheOthersStay) {
  std::mt19937 random(13);
  for (int round = 0; round < 300; ++round) {
    const Data a = random_data(random);
    const Data b = random_data(random);
    const Merged result = merged(a.state(), b.whole(), {});
    std::size_t expected = b.history->issue_count();
    for (std::uint32_t i = 0; i < a.history->issue_count(); ++i) {
      const std::string_view id = a.history->issue_id(i);
      if (b.history->find(id) == kNoSlot) ++expected;
      const model::History& from = b.history->find(id) == kNoSlot ? *a.history : *b.history;
      const std::uint32_t there = from.find(id);
      const std::uint32_t now = result.history->find(id);
      ASSERT_NE(now, kNoSlot);
      ASSERT_EQ(result.history->event_count(now), from.event_count(there));
      for (std::uint32_t e = 0; e < from.event_count(there); ++e) {
        const auto x = from.event(from.first_event(there) + e);
        const auto y = result.history->event(result.history->first_event(now) + e);
        ASSERT_EQ(x.at, y.at);
        ASSERT_EQ(from.text(x.actor), result.history->text(y.actor));
      }
    }
    ASSERT_EQ(result.history->issue_count(), expected);
    ASSERT_EQ(result.changes.events_after, result.history->event_count());
  }
}

// What the changes say is what has changed: nobody comes or leaves unsaid.
TEST(Merging, ChangesNameWhoCameAndWhoLeft) {
  std::mt19937 random(14);
  for (int round = 0; round < 300; ++round) {
    const Data a = random_data(random);
    const Data b = random_data(random);
    for (const bool keep : {false, true}) {
      const Merged result = merged(a.state(), b.whole(), {keep, keep});
      std::set<std::string> came;
      std::set<std::string> left;
      for (Slot s = 0; s < result.organization->size(); ++s) {
        const std::string id(result.organization->id(s));
        if (a.organization->find(id) == kNoSlot) came.insert(id);
      }
      for (Slot s = 0; s < a.organization->size(); ++s) {
        const std::string id(a.organization->id(s));
        if (result.organization->find(id) == kNoSlot) left.insert(id);
      }
      ASSERT_EQ(result.changes.added.count, came.size());
      ASSERT_EQ(result.changes.left.count, left.size());
      for (const Change& change : result.changes.added.first) ASSERT_TRUE(came.count(change.id));
      if (keep) {
        ASSERT_TRUE(left.empty());
        ASSERT_EQ(result.changes.customers_left.count, 0U);
      }
    }
  }
}

TEST(Merging, KindsThatAreNotAmongTheFilesStay) {
  std::mt19937 random(15);
  for (int round = 0; round < 200; ++round) {
    const Data a = random_data(random);
    const Data b = random_data(random);
    Incoming people = b.whole();
    people.customers = people.links = people.issues = people.events = false;
    const Merged result = merged(a.state(), people, {});
    ASSERT_EQ(result.history, a.history);
    ASSERT_EQ(result.organization->customers().size(), a.organization->customers().size());
    std::size_t held = 0;  // links whose position is still there
    for (const model::ServingLink& link : a.organization->links())
      held += b.organization->find(a.organization->id(link.position)) != kNoSlot ? 1 : 0;
    ASSERT_EQ(result.organization->links().size(), held);
    ASSERT_EQ(result.changes.links_lost, a.organization->links().size() - held);

    Incoming events = b.whole();
    events.people = events.customers = events.links = events.issues = false;
    ASSERT_EQ(merged(a.state(), events, {}).organization, a.organization);
  }
}

model::State small_state() {
  model::OrganizationParts people;
  const auto add = [&](const char* id, std::uint32_t parent) {
    model::PositionPart part;
    part.id = people.texts.intern(id);
    part.parent = parent;
    part.first_holder = static_cast<std::uint32_t>(people.holders.size());
    part.holder_count = 1;
    people.holders.push_back({people.texts.intern(std::string("Name ") + id), 0, 0});
    people.positions.push_back(part);
  };
  add("boss", kNoSlot);
  add("lead", 0);
  add("ana", 1);
  model::State state;
  state.organization = std::make_shared<const Organization>(std::move(people));
  state.decisions.fixes.push_back({"F1", "One list", {}, "ana", {}, {}, "", model::FixStatus::open});
  return state;
}

// A file of one team: its lead's manager is not in it.
Incoming team_file() {
  model::OrganizationParts people;
  model::PositionPart lead;
  lead.id = people.texts.intern("lead");
  lead.on_shelf = true;
  people.positions.push_back(lead);
  model::PositionPart fresh;
  fresh.id = people.texts.intern("ben");
  fresh.parent = 0;
  fresh.on_shelf = true;
  people.positions.push_back(fresh);
  return {std::make_shared<const Organization>(std::move(people)),
          std::make_shared<const model::History>(),
          true,
          false,
          false,
          false,
          false};
}

TEST(Merging, AFileOfOneTeamKeepsItsPlaceWhenTheOthersAreKept) {
  const Merged kept = merged(small_state(), team_file(), {true, true});
  const Organization& chart = *kept.organization;
  ASSERT_EQ(chart.size(), 4U);
  EXPECT_EQ(chart.id(chart.parent(chart.find("lead"))), "boss");
  EXPECT_EQ(chart.id(chart.parent(chart.find("ana"))), "lead") << "kept, under the lead of the newer file";
  EXPECT_FALSE(chart.on_shelf(chart.find("ben")));
  EXPECT_EQ(kept.changes.moved.count, 0U);
  EXPECT_EQ(kept.changes.added.first, (std::vector<Change>{{"ben", "Vacant"}}));
}

TEST(Merging, AMarkWhoseOwnerLeavesIsNamed) {
  const Merged result = merged(small_state(), team_file(), {});
  EXPECT_EQ(result.changes.left.count, 2U);
  ASSERT_EQ(result.changes.marks_lost.count, 1U);
  EXPECT_EQ(result.changes.marks_lost.first[0], (Change{"F1", "its owner ana is no longer on the chart"}));
}

TEST(Merging, NobodyReportsInARing) {
  // The newer file turns boss and lead round and knows no manager of lead.
  model::OrganizationParts people;
  model::PositionPart lead;
  lead.id = people.texts.intern("lead");
  lead.on_shelf = true;
  people.positions.push_back(lead);
  model::PositionPart boss;
  boss.id = people.texts.intern("boss");
  boss.parent = 0;
  boss.on_shelf = true;
  people.positions.push_back(boss);
  Incoming incoming = team_file();
  incoming.organization = std::make_shared<const Organization>(std::move(people));
  const Merged result = merged(small_state(), incoming, {true, true});
  EXPECT_EQ(result.organization->size(), 3U);
  EXPECT_EQ(result.organization->parent(result.organization->find("lead")), kNoSlot);
}

// Small charts of people, each with a photo of these words; none where they are empty.
std::shared_ptr<const Organization> photographed(
    const std::vector<std::tuple<std::string, std::string, std::string>>& people) {
  model::OrganizationParts parts;
  for (const auto& [id, name, words] : people) {
    model::PositionPart part;
    part.id = parts.texts.intern(id);
    part.parent = parts.positions.empty() ? kNoSlot : 0;
    part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    part.holder_count = 1;
    model::Holder holder;
    holder.name = parts.texts.intern(name);
    if (!words.empty()) {
      holder.photo = static_cast<std::uint32_t>(parts.photos.size());
      parts.photos.push_back(std::make_shared<const std::string>(words));
    }
    parts.holders.push_back(holder);
    parts.positions.push_back(part);
  }
  return std::make_shared<const Organization>(std::move(parts));
}

std::string photo_words(const Organization& chart, std::string_view id) {
  const model::Photo photo = chart.photo(*chart.holders(chart.find(id)));
  return photo == nullptr ? "" : *photo;
}

TEST(Merging, PhotosStayWhereTheNewerFilesBringNone) {
  const model::State before{photographed({{"1", "Zoë", "zoe"}, {"2", "Ana", "ana"}, {"3", "Ben", "ben"}}),
                            std::make_shared<const model::History>(),
                            {}};
  Incoming plain;
  plain.people = true;
  plain.history = before.history;
  plain.organization = photographed({{"1", "Zoë", ""}, {"2", "Kim", ""}, {"4", "Ben", ""}});
  const Merged kept = merged(before, plain, {});
  EXPECT_EQ(photo_words(*kept.organization, "1"), "zoe");
  EXPECT_EQ(photo_words(*kept.organization, "2"), "") << "somebody else holds the position now";
  EXPECT_EQ(photo_words(*kept.organization, "4"), "");

  Incoming with = plain;
  with.organization = photographed({{"1", "Zoë", "newer"}, {"2", "Ana", ""}});
  const Merged replaced = merged(before, with, {});
  EXPECT_EQ(photo_words(*replaced.organization, "1"), "newer");
  EXPECT_EQ(photo_words(*replaced.organization, "2"), "") << "these files say who has a photo";
  EXPECT_EQ(replaced.changes.details.count, 2U);
}

}  // namespace
}  // namespace flipchart::workshop
