// The graph library works in a forked child with little time and memory and sends the graph back through a
// pipe. A child that dies costs an Error. Where nothing can be forked, the limits of scanned_dot() are all
// there is.
#include "formats/dot_bytes.hpp"
#include "formats/dot_graph.hpp"

#if __has_include(<unistd.h>) && __has_include(<sys/resource.h>)
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>

namespace flipchart::formats {

namespace {

constexpr rlim_t kSeconds = 20;
constexpr std::size_t kMemory = std::size_t{2} << 30U;  // beyond what the program has

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kLimitMemory = false;  // the address sanitizer takes terabytes of addresses
#elif defined(__has_feature)
constexpr bool kLimitMemory = !__has_feature(address_sanitizer);
#else
constexpr bool kLimitMemory = true;
#endif

// Addresses in use, in bytes; 0 where the system does not say.
std::size_t addresses_in_use() {
  std::FILE* file = std::fopen("/proc/self/statm", "r");
  if (file == nullptr) return 0;
  unsigned long pages = 0;
  const int read = std::fscanf(file, "%lu", &pages);
  std::fclose(file);
  return read == 1 ? pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

void limit(int resource, rlim_t most) {
  rlimit now{};
  if (::getrlimit(static_cast<decltype(RLIMIT_AS)>(resource), &now) != 0) return;
  now.rlim_cur = now.rlim_max == RLIM_INFINITY || most < now.rlim_max ? most : now.rlim_max;
  ::setrlimit(static_cast<decltype(RLIMIT_AS)>(resource), &now);
}

bool write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(to, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::string read_all(int from) {
  std::string bytes;
  std::string block(std::size_t{64} << 10U, '\0');
  for (;;) {
    const ssize_t length = ::read(from, block.data(), block.size());
    if (length < 0 && errno == EINTR) continue;
    if (length <= 0) return bytes;
    bytes.append(block, 0, static_cast<std::size_t>(length));
  }
}

[[noreturn]] void work_in_child(int to, std::size_t memory, std::string_view text, std::string_view file) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, kSeconds);
  if (memory > 0) limit(RLIMIT_AS, memory);
  int code = 1;
  try {
    if (write_all(to, bytes_of(dot_graph_locked(text, file)))) code = 0;
  } catch (...) {
    code = 2;  // out of memory: the parent sees no whole graph
  }
  ::_exit(code);
}

}  // namespace

base::Result<DotGraph> dot_graph(std::string_view text, std::string_view file) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return dot_graph_here(text, file);
  const std::size_t used = kLimitMemory ? addresses_in_use() : 0;
  auto lock = dot_library_lock();  // or another thread's lock would stay locked in the child
  const pid_t child = ::fork();
  if (child != 0) lock.unlock();
  if (child < 0) {
    ::close(ends[0]);
    ::close(ends[1]);
    return dot_graph_here(text, file);
  }
  if (child == 0) {
    ::close(ends[0]);
    work_in_child(ends[1], used > 0 ? used + kMemory : 0, text, file);
  }
  ::close(ends[1]);
  const std::string bytes = read_all(ends[0]);
  ::close(ends[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  std::optional<base::Result<DotGraph>> graph;
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) graph = graph_of(bytes);
  if (graph) return std::move(*graph);
  return base::failed(
      std::string(file) +
      ":1: the graph needs more time or memory than it may have; divide it or save it as CSV");
}

}  // namespace flipchart::formats

#else

namespace flipchart::formats {

base::Result<DotGraph> dot_graph(std::string_view text, std::string_view file) {
  return dot_graph_here(text, file);
}

}  // namespace flipchart::formats

#endif
