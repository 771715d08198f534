// zlib's fastest level: columns of small numbers shrink well enough.
#include "journal/chunks.hpp"

#include <zlib.h>

#include <algorithm>
#include <atomic>
#include <initializer_list>

#include "base/parallel.hpp"

namespace flipchart::journal {

namespace {

constexpr std::size_t kPart = std::size_t{4} << 20U;

std::string number(std::uint64_t value) {
  return std::to_string(value) + ' ';
}

std::uint32_t checksum_of(const Chunk& chunk) {
  return journal::checksum_of({chunk.column, number(chunk.part), number(chunk.size), chunk.bytes});
}

std::string compressed(std::string_view bytes) {
  uLongf size = ::compressBound(bytes.size());
  std::string out(size, '\0');
  ::compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
              bytes.size(), Z_BEST_SPEED);
  out.resize(size);
  return out;
}

// False where these are not `size` compressed bytes.
bool uncompress(std::string_view bytes, std::uint64_t size, std::string& out) {
  if (size > kPart) return false;
  out.resize(size);
  uLongf written = size;
  const int code = ::uncompress(reinterpret_cast<Bytef*>(out.data()), &written,
                                reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
  return code == Z_OK && written == size;
}

}  // namespace

std::uint32_t checksum_of(std::initializer_list<std::string_view> parts) {
  uLong sum = ::crc32(0, nullptr, 0);
  for (const std::string_view part : parts)
    sum = ::crc32_z(sum, reinterpret_cast<const Bytef*>(part.data()), part.size());
  return static_cast<std::uint32_t>(sum);
}

std::vector<Chunk> chunks_of(const model::PackedColumns& columns, std::string_view prefix) {
  std::vector<Chunk> chunks;
  std::vector<std::string_view> whole;
  for (const model::PackedColumn& column : columns) {
    for (std::size_t at = 0; at == 0 || at < column.bytes.size(); at += kPart) {
      whole.push_back(std::string_view(column.bytes).substr(at, kPart));
      chunks.push_back({std::string(prefix) + column.name,
                        static_cast<std::uint32_t>(at / kPart),
                        whole.back().size(),
                        {},
                        0});
    }
  }
  base::parallel_for(chunks.size(), [&](std::size_t i) {
    chunks[i].bytes = compressed(whole[i]);
    chunks[i].checksum = checksum_of(chunks[i]);
  });
  return chunks;
}

std::optional<model::PackedColumns> columns_of(const std::vector<Chunk>& chunks, std::string_view prefix) {
  std::vector<std::string> whole(chunks.size());
  std::atomic<bool> sound{true};
  base::parallel_for(chunks.size(), [&](std::size_t i) {
    const Chunk& chunk = chunks[i];
    if (checksum_of(chunk) != chunk.checksum) sound = false;  // its name, perhaps: whosever it was
    if (!sound || !chunk.column.starts_with(prefix)) return;
    if (!uncompress(chunk.bytes, chunk.size, whole[i])) sound = false;
  });
  model::PackedColumns columns;
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < chunks.size() && sound; ++i) {
    if (!chunks[i].column.starts_with(prefix)) continue;
    const std::string_view name = std::string_view(chunks[i].column).substr(prefix.size());
    const bool goes_on = !columns.empty() && columns.back().name == name;
    if (!goes_on) columns.push_back({std::string(name), {}});
    next = goes_on ? next + 1 : 0;
    if (chunks[i].part != next) sound = false;
    columns.back().bytes += whole[i];
  }
  if (!sound) return std::nullopt;
  return columns;
}

}  // namespace flipchart::journal
