// One description of a picture. The window's state, the command line's flags and a saved view are all a View.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/geometry.hpp"
#include "model/silo.hpp"

namespace flipchart::model {

enum class Detail : std::uint8_t { mid, near, far };
enum class Names : std::uint8_t { full, roles, none };
enum class Theme : std::uint8_t { light, dark, projector, print };
enum class HolderColumn : std::uint8_t { actor_else_group, actor, group };

struct Overlays {
  bool flows = false;
  bool hotspots = false;
  bool silos = false;
  friend bool operator==(const Overlays&, const Overlays&) = default;
};

// Which of a unit's figures tints it as a hot spot.
enum class Heat : std::uint8_t { waited, raised, passed_on, solved };

enum class FilterField : std::uint8_t {
  from,
  to,
  customer,
  segment,
  silo,
  severity,
  status,
  cause,
  first_holder,
  handed,
  issue
};

// From a silo to a silo, by their names as a report tells them; both may be the same.
struct HandedOver {
  std::string from;
  std::string to;
  friend bool operator==(const HandedOver&, const HandedOver&) = default;
};

// Keeps or hides whole issues. The same field repeated: or; different fields: and. Empty: everything.
struct Filter {
  std::optional<base::Date> from;  // the first event (or opened), both days included
  std::optional<base::Date> to;
  std::vector<std::string> customers;
  std::vector<std::string> segments;  // the customer's
  std::vector<std::string> silos;     // any holder's silo
  std::vector<std::string> severities;
  std::vector<std::string> statuses;  // "open", "closed", or the issue's own, else its last event's
  std::vector<std::string> causes;
  std::vector<std::string> first_holders;  // position ids, or "?TEXT" off the chart
  std::vector<HandedOver> handed;  // a holder of the one silo handed over directly to one of the other
  std::vector<std::string> issues;
  std::vector<FilterField>
      order;  // each field once, in the order first given: an issue hides under the first that hides it
  friend bool operator==(const Filter&, const Filter&) = default;
  bool empty() const { return *this == Filter{}; }
};

// How many columns the leaves of one leader stand in.
struct Stack {
  enum class Kind : std::uint8_t { automatic, off, columns } kind = Kind::automatic;
  std::uint32_t columns = 1;
  friend bool operator==(const Stack&, const Stack&) = default;
};

// Which ends of the branches stand in line: those at the leaders, or those at the customers.
enum class Alignment : std::uint8_t { automatic, depth, front_line };

// What puts cards on one row: how many leaders are above, or the grade.
enum class Rows : std::uint8_t { depth, grade };

// A leader's own choice of columns for those who lead nobody, kept by the leader's id.
struct BranchColumns {
  std::string leader;
  std::uint32_t columns = 1;
  friend bool operator==(const BranchColumns&, const BranchColumns&) = default;
};

struct View {
  double facing = 0;  // 0 leaders on top, 1 customers on top
  Overlays overlays;
  Heat heat = Heat::waited;
  SiloRule silo = SiloRule::department;
  std::string silo_column;  // with SiloRule::column, as the person wrote it
  HolderColumn holder = HolderColumn::actor_else_group;
  Filter filter;
  Detail detail = Detail::mid;
  Stack stack;
  Alignment alignment = Alignment::automatic;
  std::vector<BranchColumns> branch_columns;  // by leader, each once
  std::vector<std::string> collapsed;         // ids of positions whose branches are folded away, sorted
  std::vector<std::string> unfolded;          // ids of those that stay open beyond focus_depth, sorted
  Rows rows = Rows::depth;
  Names names = Names::full;
  Theme theme = Theme::light;
  bool dotted = true;
  bool photos = true;  // where there are some, on cards that are large enough
  bool room_safe = false;
  bool presented = false;       // on a wall, read from afar: large letters, units where names would be small
  std::uint32_t k = 3;          // counts show on units of at least this many people
  base::Size size{1920, 1080};  // the shape wanted, logical pixels
  std::string focus;            // position id: its branch alone
  std::uint32_t focus_depth = 0;  // levels below the focus, without one below the roots; 0 = all
  std::string title;
  bool transparent = false;
  friend bool operator==(const View&, const View&) = default;
};

}  // namespace flipchart::model
