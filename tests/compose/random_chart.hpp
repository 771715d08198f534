// Organizations for laws: everything a real chart can hold, drawn from a seed.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "model/history.hpp"
#include "model/organization.hpp"

namespace flipchart::compose {

class RandomChart {
 public:
  explicit RandomChart(unsigned seed) : random_(seed) {}

  model::Organization organization(std::size_t positions) {
    model::OrganizationParts parts;
    const std::size_t fan = 2 + below(8);
    const bool shelf = positions > 12 && below(3) == 0;
    for (std::size_t i = 0; i < positions; ++i) add_position(parts, i, fan);
    if (shelf) {
      parts.positions.back().parent = model::kNoSlot;
      parts.positions.back().on_shelf = true;
    }
    for (std::size_t i = 0; positions > 3 && i < positions / 20 + 1; ++i) {
      const auto from = static_cast<model::Slot>(below(positions));
      const auto to = static_cast<model::Slot>(below(positions));
      if (from != to) parts.dotted.push_back({from, to});
    }
    add_customers(parts, below(40));
    return model::Organization(std::move(parts));
  }

  // Issues that pass through random hands.
  model::History history(const model::Organization& organization, std::size_t issues) {
    model::HistoryParts parts;
    for (std::size_t i = 0; i < issues; ++i) {
      model::Issue issue;
      issue.id = parts.texts.intern("I" + std::to_string(i));
      if (!organization.customers().empty()) {
        const model::Customer& customer = organization.customers()[below(organization.customers().size())];
        issue.customer = parts.texts.intern(organization.text(customer.id));
      }
      parts.issues.push_back(issue);
      for (std::size_t e = 0; e < 1 + below(6); ++e) {
        model::Event event;
        event.issue = static_cast<std::uint32_t>(i);
        event.at = static_cast<base::Millis>((i * 10 + e) * 3'600'000);
        event.actor =
            parts.texts.intern(organization.id(static_cast<model::Slot>(below(organization.size()))));
        parts.events.push_back(event);
      }
    }
    return model::History(std::move(parts));
  }

  std::size_t below(std::size_t limit) {
    return limit == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }

 private:
  void add_position(model::OrganizationParts& parts, std::size_t i, std::size_t fan) {
    static const std::vector<std::string> kNames{
        "Ana Lopes",  "Konstantinos Papadopoulos-Meier",     "王芳", "فاطمة الزهراء", "Елена Волкова", "Jo",
        "प्रिया शर्मा", "Wolfeschlegelsteinhausenbergerdorff", "",     "Ελένη Δήμου"};
    static const std::vector<std::string> kTitles{"", "Team lead",
                                                  "Senior principal claims and returns specialist", "Agent"};
    model::PositionPart part;
    part.id = parts.texts.intern("P" + std::to_string(i));
    part.title = parts.texts.intern(kTitles[below(kTitles.size())]);
    if (below(3) == 0) part.team = parts.texts.intern("Team " + std::to_string(below(9)));
    if (i > 0 && below(60) != 0) part.parent = static_cast<std::uint32_t>((i - 1) / fan);
    // Branches of one silo, with now and then somebody elsewhere.
    if (part.parent != model::kNoSlot && i < 6 && below(2) == 0)
      part.department = parts.texts.intern("Silo " + std::to_string(i));
    if (below(50) == 0) part.department = parts.texts.intern("Elsewhere");
    part.location = parts.texts.intern("Location " + std::to_string(below(5)));
    part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    part.holder_count = static_cast<std::uint32_t>(below(12) == 0 ? 0 : below(15) == 0 ? 2 : 1);
    for (std::uint32_t h = 0; h < part.holder_count; ++h) {
      model::Holder holder;
      holder.name = parts.texts.intern(kNames[below(kNames.size())]);
      parts.holders.push_back(holder);
    }
    parts.positions.push_back(part);
  }

  void add_customers(model::OrganizationParts& parts, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      model::Customer customer;
      customer.id = parts.texts.intern("C" + std::to_string(i));
      customer.name = parts.texts.intern(i % 5 == 0 ? "Überaus langer Kundenname und Söhne"
                                                    : "Client " + std::to_string(i));
      if (below(4) != 0) customer.segment = parts.texts.intern("Segment " + std::to_string(below(4)));
      parts.customers.push_back(customer);
      for (std::size_t l = 0; l < below(4); ++l) {
        const auto position = static_cast<model::Slot>(below(parts.positions.size()));
        parts.links.push_back({static_cast<std::uint32_t>(i), position, 1});
      }
    }
  }

  std::mt19937 random_;
};

}  // namespace flipchart::compose
