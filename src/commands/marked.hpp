// What a mark would be put on: the fix that is selected, or the one that the selected issue, the gathered
// issues or the selected seam would get.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/item_id.hpp"
#include "base/result.hpp"
#include "model/edit.hpp"

namespace flipchart::commands {

struct Session;

struct Marked {
  std::string fix;    // its id; empty: none yet
  std::string title;  // of the fix, or the one it would get
  std::vector<std::string> issues;
  model::SeamOf seam;
};

// None where nothing is selected that a fix could be of.
std::optional<Marked> marked(const Session& session);
// The same for an item of the list of matters.
Marked marked_matter(const Session& session, const base::ItemId& matter);

// The edit that gives it to an owner, opening the fix where there is none.
model::Edit given_to(const Marked& marked, std::string owner);
// Its fix, opened where there is none; selected from then on.
base::Result<std::string> fix_for(Session& session, const Marked& marked);
// After something was committed on it: the fix stays what is selected.
void stay_on(Session& session, const Marked& marked);

// The nearest shared leader of the handovers, by the position's id; empty where there is none.
std::string proposed_owner(const Session& session, const Marked& marked);

// What is selected, by the id that notes and the like are on: a seam by its fix. Empty for a seam without
// one, because it has no id of its own, and whoever leads one side of it is not what is noted on.
std::string noted_on(const Session& session);

// The issue and the fix that a list line stands for are gathered, or let go, for one fix of several.
void gather_matter(Session& session, const base::ItemId& matter);
// The customer that a promise is made to, where nobody says: of the first issue that has one on the chart;
// empty for none.
std::string customer_of(const Session& session, const Marked& marked);

}  // namespace flipchart::commands
