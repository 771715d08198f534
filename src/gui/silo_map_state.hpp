// What the silo map shows, kept from frame to frame: the map, what is to be said about one cell, and which
// part of a large map is in sight.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>

#include "commands/silo_map.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

// About one cell, in words.
struct CellWords {
  std::string title;  // "Customer Care to Logistics"
  std::uint64_t count = 0;
  std::string handovers;  // "handovers, 137 came the other way"
  std::string mostly;     // "Nearly all of it runs between Returns and Parts"
  base::ItemId leader;    // nearest to both; none inside one silo or across roots
  std::string leader_name, leader_title, leader_initials;
};

// What a line of the map is called.
std::string shown_name(const flow::SiloLine& line);

struct SiloMapPanel {
  flow::SiloMap map;
  std::array<std::uint64_t, 4> ramp{};  // where its second to fifth step begin, for counts
  commands::SiloCell pointed;           // by the mouse, on the map; size() where none
  commands::SiloCell shown;             // what the words below are about, the same
  CellWords words;
  commands::SiloCell brought;  // into sight, the last that was selected
  // The first row and column in sight of a map that is too large.
  std::size_t first_row = 0, first_column = 0;

  // Makes again what is not of this picture any more.
  void keep_up(const Frame& frame);
  void show(const Frame& frame, const commands::SiloCell& cell);
  // How many issues keeping this cell would leave; counted once for a cell.
  std::uint64_t issues_of(const Frame& frame, const commands::SiloCell& cell);
  // What the chart is to light for the cell that is shown.
  compose::Highlight lit(const Frame& frame) const;

 private:
  std::shared_ptr<const flow::Kept> of_;
  std::shared_ptr<const compose::Insights> with_;
  bool safe_ = false;
  std::uint32_t k_ = 0;
  commands::SiloCell issues_cell_;
  std::uint64_t issues_ = 0;
  commands::SiloOrder order_ = commands::SiloOrder::chart;
};

// "27%", "<1%" for what is more than nothing, ">99%" for what is less than all. `of` is not 0.
std::string percent_words(std::uint64_t part, std::uint64_t of);
// The cell of two silos as HolderSilos numbers them.
commands::SiloCell cell_between(const flow::SiloMap& map, std::uint32_t from, std::uint32_t to);

}  // namespace flipchart::gui
