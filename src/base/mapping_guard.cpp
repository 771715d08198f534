// A handler of signals sees nothing but what is the process's own: so the stretches stand in a table of
// atomics. In the handler only what may be called there is called (signal-safety(7); mmap is a plain system
// call).
#include "base/mapping_guard.hpp"

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <mutex>

namespace flipchart::base {

namespace {

struct Place {
  std::atomic<std::uintptr_t> begin{0};
  std::atomic<std::uintptr_t> end{0};
  std::atomic<std::atomic<bool>*> changed{nullptr};
};
constexpr std::uintptr_t kFree = 0;
constexpr std::uintptr_t kTaken = UINTPTR_MAX;  // being filled in; no address is in it
constexpr std::size_t kPlaces = 512;            // more files at once are not guarded

std::array<Place, kPlaces> places;
std::uintptr_t page_bytes = 4096;
struct sigaction handler_before {};

// Zeros from the page of `address` to the end of its stretch: what comes after a missing page is missing too.
bool mended(std::uintptr_t address) {
  for (Place& place : places) {
    const std::uintptr_t begin = place.begin.load(std::memory_order_acquire);
    if (begin == kFree || address < begin || address >= place.end) continue;
    const std::uintptr_t page = address / page_bytes * page_bytes;
    void* const at = reinterpret_cast<void*>(page);
    if (::mmap(at, place.end - page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED)
      return false;
    *place.changed.load() = true;
    return true;
  }
  return false;
}

void on_fault(int signal, siginfo_t* about, void* context) {
  const int error = errno;
  const bool done = mended(reinterpret_cast<std::uintptr_t>(about->si_addr));
  errno = error;
  if (done) return;
  if ((handler_before.sa_flags & SA_SIGINFO) != 0) return handler_before.sa_sigaction(signal, about, context);
  if (handler_before.sa_handler != SIG_DFL && handler_before.sa_handler != SIG_IGN)
    return handler_before.sa_handler(signal);
  // The fault comes again as soon as this returns, and is the system's then.
  struct sigaction usual {};
  usual.sa_handler = SIG_DFL;
  ::sigaction(signal, &usual, nullptr);
}

void install() {
  page_bytes = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  struct sigaction ours {};
  ours.sa_sigaction = on_fault;
  ours.sa_flags = SA_SIGINFO | SA_ONSTACK;
  ::sigemptyset(&ours.sa_mask);
  // Before ours is there no fault may come, for it would not know the one before: nothing is mapped yet.
  ::sigaction(SIGBUS, &ours, &handler_before);
}

}  // namespace

MappingGuard::MappingGuard(const void* at, std::size_t length, std::atomic<bool>& changed) : place_(kPlaces) {
  static std::once_flag installed;
  std::call_once(installed, install);
  for (std::size_t p = 0; p < kPlaces; ++p) {
    std::uintptr_t none = kFree;
    if (!places[p].begin.compare_exchange_strong(none, kTaken)) continue;
    const auto begin = reinterpret_cast<std::uintptr_t>(at);
    places[p].end = begin + length;
    places[p].changed = &changed;
    places[p].begin.store(begin, std::memory_order_release);
    place_ = p;
    return;
  }
}

MappingGuard::~MappingGuard() {
  if (place_ < kPlaces) places[place_].begin.store(kFree, std::memory_order_release);
}

}  // namespace flipchart::base
