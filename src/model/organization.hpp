// The people side of a workshop: positions, who holds them, reporting and dotted lines, customers and who
// serves them. An Organization is one immutable revision in columns. Positions sit in breadth-first slots:
// parent[i] < i and the children of a slot are one contiguous range, so bottom-up is a loop down and top-down
// a loop up.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/item_id.hpp"
#include "base/string_pool.hpp"
#include "model/silo.hpp"

namespace flipchart::model {

using base::kNoSlot;
using base::Slot;
using base::TextId;

enum class CustomerFacing : std::uint8_t { unknown, no, yes };

// A small JPEG of somebody, as images::portrait makes it.
using Photo = std::shared_ptr<const std::string>;
inline constexpr std::uint32_t kNoPhoto = 0xFFFFFFFFU;

// One holder of a position. A position without holders is a vacancy, or a group of posts.
struct Holder {
  TextId name = base::kNoText;  // empty: undisclosed
  TextId email = base::kNoText;
  TextId person = base::kNoText;   // the person's own id where the source tells position and person apart
  std::uint32_t photo = kNoPhoto;  // index among the photos
};

// A box as a reader found it, before slots exist. `parent` is an index into the same list.
struct PositionPart {
  TextId id = base::kNoText;
  TextId title = base::kNoText;
  TextId department = base::kNoText;
  TextId team = base::kNoText;
  TextId location = base::kNoText;
  TextId grade = base::kNoText;
  TextId silo = base::kNoText;  // from the column that was asked for, empty without one
  std::uint32_t parent = kNoSlot;
  CustomerFacing customer_facing = CustomerFacing::unknown;
  bool assistant = false;
  bool on_shelf = false;  // its manager is not known; true for the whole branch
  bool group = false;     // `fte` posts (0: unknown) whose holders the source does not name
  float fte = 1.0F;
  std::uint32_t first_holder = 0;  // holders[first_holder .. first_holder + holder_count)
  std::uint32_t holder_count = 0;
};

struct DottedLine {
  Slot from = kNoSlot;  // the one who also reports
  Slot to = kNoSlot;    // to this manager
};

struct Customer {
  TextId id = base::kNoText;
  TextId name = base::kNoText;
  TextId segment = base::kNoText;  // empty: none given
  double value = 0;
};

// A position serves a customer. Distinct pairs only.
struct ServingLink {
  std::uint32_t customer = 0;
  Slot position = kNoSlot;
  std::uint32_t weight = 1;
};

// Everything a reader found, positions in file order with indices into `positions` where the finished
// organization has slots. No cycles: every chain of parents ends.
struct OrganizationParts {
  base::StringPool texts;
  std::vector<PositionPart> positions;
  std::vector<Holder> holders;
  std::vector<Photo> photos;       // null: there is none after all
  std::vector<DottedLine> dotted;  // indices of positions
  std::vector<Customer> customers;
  std::vector<ServingLink> links;        // indices of positions
  std::vector<SiloColour> silo_colours;  // each rule and silo once
};

class Organization {
  // Invariant: parent(i) < i or kNoSlot; children contiguous and in source order; roots first (shelf roots
  // after the real ones); links sorted by customer, then position.
 public:
  Organization() = default;
  // Linear in positions, links and texts.
  explicit Organization(OrganizationParts parts);

  std::size_t size() const { return parent_.size(); }
  bool empty() const { return parent_.empty(); }

  Slot parent(Slot s) const { return parent_[s]; }
  // Children of `s` are the slots first_child(s) .. first_child(s + 1).
  Slot first_child(Slot s) const { return first_child_[s]; }
  std::uint32_t child_count(Slot s) const { return first_child_[s + 1] - first_child_[s]; }
  bool leads_nobody(Slot s) const { return child_count(s) == 0; }
  std::uint32_t depth(Slot s) const { return depth_[s]; }  // roots 0
  // Slots 0 .. root_count() are roots, of which the last shelf_root_count() are on the shelf.
  std::uint32_t root_count() const { return root_count_; }
  std::uint32_t shelf_root_count() const { return shelf_root_count_; }
  bool on_shelf(Slot s) const { return positions_[s].on_shelf; }
  const std::vector<Slot>& parents() const { return parent_; }
  const std::vector<Slot>& first_children() const { return first_child_; }  // size() + 1 entries

  std::string_view text(TextId id) const { return texts_.view(id); }
  const base::StringPool& texts() const { return texts_; }
  const PositionPart& position(Slot s) const { return positions_[s]; }
  std::string_view id(Slot s) const { return text(positions_[s].id); }
  std::string_view title(Slot s) const { return text(positions_[s].title); }
  // A group of posts that names nobody: its size is position(s).fte.
  bool group(Slot s) const { return positions_[s].group && positions_[s].holder_count == 0; }
  bool vacant(Slot s) const { return positions_[s].holder_count == 0 && !positions_[s].group; }
  const Holder* holders(Slot s) const { return holders_.data() + positions_[s].first_holder; }
  std::uint32_t holder_count(Slot s) const { return positions_[s].holder_count; }
  // How many people hold it: none in a vacancy; a group of posts counts with its size.
  std::uint32_t heads(Slot s) const;
  // Null for whom there is none.
  Photo photo(const Holder& holder) const {
    return holder.photo < photos_.size() ? photos_[holder.photo] : nullptr;
  }
  const std::vector<Photo>& photos() const { return photos_; }
  // "Yuki Mori, Ana Lopes"; "Vacant" for nobody; "Undisclosed" where a holder has no name; "12.5 posts" for a
  // group, "Group" where its size is not known.
  std::string holder_names(Slot s) const;
  std::size_t people() const { return holders_.size(); }
  std::size_t vacancies() const { return vacancies_; }
  // Number of levels; 0 for an empty chart.
  std::uint32_t levels() const { return levels_; }

  const std::vector<DottedLine>& dotted() const { return dotted_; }
  const std::vector<Customer>& customers() const { return customers_; }
  const std::vector<ServingLink>& links() const { return links_; }
  // Those that somebody chose, in the order they were first chosen.
  const std::vector<SiloColour>& silo_colours() const { return silo_colours_; }

  // The slot with this id, else kNoSlot. Constant time.
  Slot find(std::string_view id) const;
  std::uint32_t find_customer(std::string_view id) const;  // kNoSlot when there is none

  // Decided once for the whole chart (docs/formats.md, "front line").
  bool front_line(Slot s) const { return front_line_[s] != 0; }
  // True when `above` is a proper ancestor of `below` on primary lines. O(depth).
  bool is_above(Slot above, Slot below) const;
  // Lowest common ancestor, one of the two included; kNoSlot across roots. O(depth).
  Slot nearest_shared_leader(Slot a, Slot b) const;

 private:
  void take_positions(const OrganizationParts& parts, const std::vector<std::uint32_t>& order);
  void decide_front_line();
  void count_positions();

  base::StringPool texts_;
  std::vector<Slot> parent_;
  std::vector<Slot> first_child_{0};
  std::vector<std::uint32_t> depth_;
  std::vector<PositionPart> positions_;
  std::vector<Holder> holders_;
  std::vector<Photo> photos_;
  std::vector<DottedLine> dotted_;
  std::vector<Customer> customers_;
  std::vector<ServingLink> links_;
  std::vector<SiloColour> silo_colours_;
  std::vector<std::uint8_t> front_line_;
  std::vector<Slot> slot_of_text_;               // by TextId of the id
  std::vector<std::uint32_t> customer_of_text_;  // by TextId of the id
  std::uint32_t root_count_ = 0;
  std::uint32_t shelf_root_count_ = 0;
  std::uint32_t levels_ = 0;
  std::size_t vacancies_ = 0;
};

}  // namespace flipchart::model
