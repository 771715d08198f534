// The result of anything a user can cause to fail.
// An Error is a sentence for a person: what happened, where, what to do. Bugs are asserts, not Errors.
#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace flipchart::base {

// What went wrong, as the command line's exit code will tell it (docs/formats.md).
enum class Failure : std::uint8_t {
  source,    // a source cannot be read, or an output cannot be written: exit code 1
  usage,     // an unknown option or extension, a bad date: exit code 2
  refused,   // an edit was refused or malformed: exit code 3
  damaged,   // a workshop opened in part: exit code 4
  given_up,  // a person stopped it: exit code 130
};

struct Error {
  std::string message;
  Failure failure = Failure::source;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failed(std::string message, Failure failure = Failure::source) {
  return tl::unexpected<Error>(Error{std::move(message), failure});
}
inline tl::unexpected<Error> refused(std::string why) {
  return failed(std::move(why), Failure::refused);
}

}  // namespace flipchart::base
