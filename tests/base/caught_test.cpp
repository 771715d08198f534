// At a thread's wall: what is thrown becomes an error in words, everything else passes.
#include "base/caught.hpp"

#include <gtest/gtest.h>

#include <new>
#include <stdexcept>
#include <vector>

namespace flipchart::base {
namespace {

TEST(Caught, WhatIsDonePassesAsItIs) {
  EXPECT_EQ(caught([] { return 7; }), 7);
  EXPECT_TRUE(caught([] {}));
}

TEST(Caught, ShortMemorySaysSoAndWhatToDo) {
  const auto none = caught([]() -> int { throw std::bad_alloc(); });
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().message,
            "memory is short; close other programs or take a part of the data, and try again");
  const auto too_long = caught([] { std::vector<char>().reserve(~std::size_t{0}); });
  ASSERT_FALSE(too_long);
  EXPECT_EQ(too_long.error().message, none.error().message);
}

TEST(Caught, AnythingElseIsSaidInItsOwnWords) {
  const auto failed = caught([] { throw std::runtime_error("a drawer is stuck"); });
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().message,
            "it could not be done: a drawer is stuck; try again, and report it if it stays so");
}

}  // namespace
}  // namespace flipchart::base
