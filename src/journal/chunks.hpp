// Columns of an import cut into chunks, each compressed for itself and with a checksum.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/packed.hpp"

namespace flipchart::journal {

struct Chunk {
  std::string column;
  std::uint32_t part = 0;
  std::uint64_t size = 0;  // of its bytes before they were compressed
  std::string bytes;
  std::uint32_t checksum = 0;  // CRC-32 of all the above
};

std::uint32_t checksum_of(std::initializer_list<std::string_view> parts);

// On all cores; the same columns give the same chunks.
std::vector<Chunk> chunks_of(const model::PackedColumns& columns, std::string_view prefix);

// The columns again, without the prefix; those of another are passed over. Nothing where a chunk is damaged
// or one is missing.
std::optional<model::PackedColumns> columns_of(const std::vector<Chunk>& chunks, std::string_view prefix);

}  // namespace flipchart::journal
