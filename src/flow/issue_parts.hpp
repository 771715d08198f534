// How the issues of a history are shared out among threads.
#pragma once

#include <cstddef>

namespace flipchart::flow {

constexpr std::size_t kLeastIssues = 1U << 14U;  // worth a thread

}  // namespace flipchart::flow
