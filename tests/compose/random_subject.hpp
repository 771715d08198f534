// Random companies with random histories, arranged: what the laws of the flow layer are asked about. Several
// roots, leaders who lead leaders and leaves alike, teams under chiefs, holders beside the chart.
#pragma once

#include <memory>
#include <random>
#include <string>

#include "compose/layers.hpp"

namespace flipchart::compose {

inline constexpr model::Detail kDetails[] = {model::Detail::mid, model::Detail::near, model::Detail::far};

class RandomSubject {
 public:
  explicit RandomSubject(unsigned seed, model::Detail detail = model::Detail::mid) : dice_(seed) {
    organization = random_organization();
    history = random_history();
    view.overlays.flows = true;
    view.detail = detail;
    insights = insights_of(organization, history, view, today);
    arrangement = arranged(organization, insights, view);
    all = flow::kept_by(view.filter, organization, history, insights.routes, insights.silos);
  }
  Subject subject() {
    return {organization, history, decisions, insights, arrangement, view, today, measurer};
  }
  // Every `nth` issue, as a filter would keep them.
  flow::Kept every(std::uint32_t nth) const {
    flow::Kept kept = all;
    kept.issues = 0;
    for (std::size_t i = 0; i < kept.keep.size(); ++i) {
      kept.keep.set(i, i % nth == 0);
      kept.issues += kept.keep[i] ? 1 : 0;
    }
    return kept;
  }
  int below(int n) { return static_cast<int>(dice_() % static_cast<unsigned>(n)); }

  model::Organization organization;
  model::History history;
  model::Decisions decisions;
  model::View view;
  base::Date today{20000};
  Insights insights;
  Arrangement arrangement;
  flow::Kept all;
  text::Measurer measurer;

 private:
  model::Organization random_organization() {
    model::OrganizationParts parts;
    const int roots = 1 + (below(3) == 0 ? below(3) : 0);
    const int leaders = roots + 1 + below(24);
    const int people = leaders + below(90);
    for (int i = 0; i < people; ++i) {
      model::PositionPart part;
      part.id = parts.texts.intern("E" + std::to_string(i));
      part.title = parts.texts.intern("Title");
      if (i >= roots) part.parent = static_cast<std::uint32_t>(below(i < leaders ? i : leaders));
      part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
      part.holder_count = i % 9 == 4 ? 0 : 1;  // some are vacant
      if (part.holder_count > 0) parts.holders.push_back({parts.texts.intern("Name " + std::to_string(i))});
      if (i >= roots && i < roots + 6) part.department = parts.texts.intern("Silo " + std::to_string(i));
      parts.positions.push_back(part);
    }
    for (int c = below(20); c > 0; --c) {
      model::Customer customer;
      customer.id = parts.texts.intern("C" + std::to_string(c));
      customer.name = customer.id;
      customer.segment = parts.texts.intern("Segment " + std::to_string(below(4)));
      parts.links.push_back(
          {static_cast<std::uint32_t>(parts.customers.size()), static_cast<base::Slot>(below(people)), 1});
      parts.customers.push_back(customer);
    }
    return model::Organization(std::move(parts));
  }
  model::History random_history() {
    model::HistoryParts parts;
    const int positions = static_cast<int>(organization.size());
    const int usual = 1 + below(positions);
    base::Millis now = 0;
    for (int i = below(400); i > 0; --i) {
      model::Issue issue;
      issue.id = parts.texts.intern("I" + std::to_string(i));
      issue.customer = parts.texts.intern("C" + std::to_string(below(20)));
      for (int hops = below(9); hops > 0; --hops) {
        model::Event event;
        event.issue = static_cast<std::uint32_t>(parts.issues.size());
        event.at = ++now;
        const int holder = below(3) == 0 ? below(positions) : below(usual);
        event.actor = parts.texts.intern(below(20) == 0 ? "Vendor" : "E" + std::to_string(holder));
        parts.events.push_back(event);
      }
      parts.issues.push_back(issue);
    }
    return model::History(std::move(parts));
  }

  std::mt19937 dice_;
};

}  // namespace flipchart::compose
