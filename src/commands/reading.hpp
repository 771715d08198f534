// One reading of files for the import sheet: what they say with the answers given so far, put together with
// what the workshop holds, and counted. A function of what it is given; runs on any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "base/date.hpp"
#include "importers/import.hpp"
#include "workshop/merged.hpp"

namespace flipchart::commands {

// What is to be read, and into what.
struct ReadingOrder {
  std::vector<importers::Source> sources;
  importers::Options options;
  model::State before;
  workshop::Keeping keeping;
  base::Date today;
};

// What the workshop would hold.
struct Preview {
  std::uint64_t positions = 0, people = 0, vacancies = 0, roots = 0, levels = 0, on_shelf = 0;
  std::uint64_t customers = 0, links = 0, issues = 0, events = 0, placed = 0;
};

struct Reading {
  std::vector<importers::SourceReport> sources;
  model::Problems problems;                             // errors first, then warnings, then notes
  std::vector<std::vector<importers::Repair>> repairs;  // by problem, for the first kMostRepaired
  std::vector<base::Error> failed;
  importers::Placement placement;
  workshop::Merged merged;
  Preview preview;
  bool replaces_people = false;      // people of the files stand in for people that were there
  bool replaces_customers = false;   // the same of customers
  std::uint64_t missing_people = 0;  // in the workshop, not in the files
  std::uint64_t missing_customers = 0;

  static constexpr std::size_t kMostRepaired = 300;
};

// Nothing where options.stop was asked to.
std::optional<Reading> read_for_sheet(const ReadingOrder& order);

}  // namespace flipchart::commands
