// The positions of all people sources while they are being read: lines still as texts, rows still known.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "importers/loaded_source.hpp"
#include "importers/manager_reference.hpp"
#include "model/organization.hpp"

namespace flipchart::importers {

// Where a position came from and whom it names as manager.
struct PositionRow {
  std::uint32_t source = 0;  // index into PeopleDraft::sources
  std::uint64_t row = 0;     // line of that source
  base::TextId manager = base::kNoText;
};

struct DottedCell {
  std::uint32_t position = 0;
  std::uint32_t source = 0;
  std::uint64_t row = 0;  // line
  base::TextId text = base::kNoText;
};

struct ExtraHolder {
  std::uint32_t position = 0;
  model::Holder holder;
};

// A row that may not keep its id, or has none: it gets one when all others are known.
struct Unnamed {
  std::uint32_t position = 0;
  base::TextId wanted = base::kNoText;
};

// What a row names as somebody's photo: parts.photos has one of the same number.
struct PhotoFile {
  std::uint32_t source = 0;
  std::uint64_t row = 0;  // line
  std::string text;       // as in the cell
};

struct PeopleSource {
  const LoadedSource* source = nullptr;
  ManagerReference reference = ManagerReference::id;
};

class Repairs;

struct PeopleDraft {
  model::OrganizationParts parts;
  Repairs* repairs = nullptr;     // asked while rows are read and lines drawn; none: nothing is mended
  std::vector<PositionRow> rows;  // one for each position
  std::vector<base::Slot> position_of_text;  // by TextId: the first position with that id
  std::vector<PeopleSource> sources;
  std::vector<DottedCell> dotted;
  std::vector<ExtraHolder> extra_holders;          // the second and later people of a job share
  std::unordered_set<std::uint64_t> shared_names;  // shared_key() of every extra holder
  std::vector<Unnamed> unnamed;
  std::vector<PhotoFile> photo_files;  // each once

  static std::uint64_t shared_key(std::uint32_t position, base::TextId name) {
    return std::uint64_t{position} << 32U | name;
  }

  base::Slot position_with(base::TextId id) const {
    return id != base::kNoText && id < position_of_text.size() ? position_of_text[id] : base::kNoSlot;
  }
  // Has what position_with() will look at fetched.
  void expect_position(base::TextId id) const {
    if (id < position_of_text.size()) __builtin_prefetch(&position_of_text[id]);
  }
  base::Slot find(std::string_view id) const { return position_with(parts.texts.find(id)); }
  void set_position(base::TextId id, base::Slot position) {
    if (id >= position_of_text.size())
      position_of_text.resize(static_cast<std::size_t>(id) * 2 + 16, base::kNoSlot);
    position_of_text[id] = position;
  }
  Place place(std::uint32_t position) const {
    return sources[rows[position].source].source->at_line(rows[position].row);
  }
  std::string_view manager_header(std::uint32_t position) const {
    return sources[rows[position].source].source->header(Field::manager_id);
  }
};

}  // namespace flipchart::importers
