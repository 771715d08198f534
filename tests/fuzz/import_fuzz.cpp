// Any bytes through the whole import: the first byte says what kind of file they claim to be, the rest is the
// file. Promises nothing but that managers form a forest; the sanitizers watch everything else.
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/output_file.hpp"
#include "base/stopwatch.hpp"
#include "importers/import.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace flipchart;
  if (size == 0) return 0;
  const std::string path = "/tmp/flipchart-fuzz-" + std::to_string(::getpid());
  if (!base::write_file_whole(path, {reinterpret_cast<const char*>(data) + 1, size - 1})) std::abort();
  const std::size_t kind = data[0] % 6U;
  importers::Source source{path, std::nullopt};
  if (kind < 5) source.kind = static_cast<importers::Kind>(kind);
  base::Timings timings;
  const importers::Imported result = importers::imported({source}, {}, timings);
  const model::Organization& chart = result.organization;
  for (base::Slot s = 0; s < chart.size(); ++s) {
    if (chart.parent(s) != base::kNoSlot && chart.parent(s) >= s) std::abort();
  }
  ::unlink(path.c_str());
  return 0;
}
