// Questions about the shape of values on a tape. They look at keys and kinds, never at what a text says, but
// for the few words that tell one person's address from another.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "formats/json_tape.hpp"

namespace flipchart::formats::json {

constexpr std::uint32_t kNobody = ~std::uint32_t{0};  // above the topmost of a tree

// At least one object, and nothing else but nulls.
bool holds_objects(const Tape& tape, At array);
// One thing given several times, as SCIM does: [{"value":..,"type":"work","primary":true},..].
bool is_manifold(const Tape& tape, At array);
bool is_variant(const Tape& tape, At object);  // one of them
// Which of them is meant: the primary, else one for work, else the first that is not private, else the first.
At chosen_of(const Tape& tape, At manifold);
bool is_private(const Tape& tape, At object);  // its type is home, personal or private

// A key by which one knows the object again: id, name, e-mail...
bool has_identity(const Tape& tape, At object);
// Both would be rows of one table.
bool alike(const Tape& tape, At a, At b);
// A member array whose objects stand below `object` in a chart: its key says so, or they are like `object`.
bool is_below(const Tape& tape, At object, At member);
bool has_below(const Tape& tape, At object);

// An issue as trackers give it: what it says is in "fields".
bool is_issue(const Tape& tape, At object);
// A SCIM group: has members, is nobody.
bool is_group_of_users(const Tape& tape, At object);
// A user with a schema or a user name: a record though it holds arrays of objects.
bool is_user(const Tape& tape, At object);
// A user who is a person of a directory: user name and id, and nothing that happened.
bool is_person_of_directory(const Tape& tape, At object);
// A list's answer that found nothing leaves the list out.
bool is_list_response(const Tape& tape, At object);
// Needs nothing but itself to become a row: no objects in arrays, but manifold ones.
bool is_plain(const Tape& tape, At record);

// Lower-case letters and digits only: "First_Name" and "firstName" are the same.
std::string squeezed(std::string_view key);

}  // namespace flipchart::formats::json
