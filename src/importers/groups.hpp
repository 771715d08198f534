// Rows that are no single position: groups of posts, of which only the kind and the number are known, and
// people who are in no post at all.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "importers/people_draft.hpp"

namespace flipchart::importers {

class Groups {  // of one source
 public:
  explicit Groups(const LoadedSource& source);
  // The row names nobody because it is a group: the file has a number of posts and no names at all, or says
  // so in a column `is_group`.
  bool is_group(const formats::Row& row) const;
  // The cell with the number of posts.
  std::string_view size(const LoadedSource& source, const formats::Row& row) const;

 private:
  bool whole_file_ = false;
  std::size_t said_in_ = kNoColumn;
  std::size_t count_in_ = kNoColumn;  // a count of posts or heads where there is no FTE
};

// Gives the group an id for people to read: "62 / Analyst" under manager 62, then "62 / Analyst (2)". `times`
// remembers the numbers from one call to the next.
void name_group(PeopleDraft& draft, std::uint32_t position,
                std::unordered_map<base::TextId, std::uint32_t>& times);

// The reference 0 of a government's list of senior posts: paid, but in no post.
bool is_not_in_post(const LoadedSource& source, const formats::Row& row);

}  // namespace flipchart::importers
