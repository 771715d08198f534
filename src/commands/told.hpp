// What happened, in sentences: "Ravi Shah owns “Late invoices”". Names are those of today's chart, ids where
// somebody is gone. Private words are in no sentence.
#pragma once

#include <string>
#include <vector>

#include "workshop/workshop.hpp"

namespace flipchart::commands {

std::string told(const workshop::Workshop& workshop, const model::Edit& edit);

struct ToldLine {
  std::string words;
  std::string when;  // "14:02"
  std::string who;
  bool undone = false;
  std::size_t count = 0;  // how many edits count when it is the last one that does
};
// The newest first; `most` of them.
std::vector<ToldLine> told_lines(const workshop::Workshop& workshop, std::size_t most);

struct Session;
// Undoes or redoes until so many edits count.
void go_back_to(Session& session, std::size_t count);

}  // namespace flipchart::commands
