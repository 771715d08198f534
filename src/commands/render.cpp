#include "commands/render.hpp"

#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "commands/pages.hpp"
#include "text/text.hpp"

namespace flipchart::commands {

base::Result<void> render(workshop::Workshop& workshop, const model::View& view,
                          const std::filesystem::path& output, const scene::FormatTable& formats,
                          base::Timings& timings) {
  std::string extension = base::lower_ascii(output.extension().string());
  if (!extension.empty()) extension.erase(0, 1);
  const auto format = formats.find(extension);
  if (format == formats.end()) {
    std::string known;
    for (const auto& entry : formats) known += (known.empty() ? "" : ", ") + entry.first;
    return base::failed(
        output.string() + ": no picture format has the extension \"" + extension + "\"; use one of " + known,
        base::Failure::usage);
  }
  const scene::Deck deck = pages_of(workshop, view, format->second.pages, timings);
  const base::Stage stage(timings, "write");
  const auto bytes = format->second.backend(deck);
  if (!bytes) return tl::unexpected(bytes.error());
  return base::write_file_whole(output, *bytes);
}

std::size_t names_without_letters(const model::Organization& organization) {
  text::MissingLetters missing;
  std::size_t count = 0;
  for (base::Slot s = 0; s < organization.size(); ++s) {
    for (std::uint32_t i = 0; i < organization.holder_count(s); ++i)
      if (missing.in(organization.text(organization.holders(s)[i].name))) ++count;
  }
  for (const model::Customer& customer : organization.customers())
    if (missing.in(organization.text(customer.name))) ++count;
  return count;
}

}  // namespace flipchart::commands
