#include "commands/render.hpp"

#include "base/language.hpp"
#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "text/text.hpp"

namespace flipchart::commands {

base::Result<std::string> render(workshop::Workshop& workshop, const model::View& view,
                                 const std::filesystem::path& output, const scene::FormatTable& formats,
                                 const Wish& wish, base::Timings& timings) {
  std::string extension = base::lower_ascii(output.extension().string());
  if (!extension.empty()) extension.erase(0, 1);
  const auto format = formats.find(extension);
  if (format == formats.end()) {
    std::string known;
    for (const auto& entry : formats) known += (known.empty() ? "" : ", ") + entry.first;
    return base::failed(base::tr("{}: no picture format has the extension \"{}\"; use one of {}",
                                 output.string(), extension, known),
                        base::Failure::usage);
  }
  if (wish.outlines && extension != "svg")
    return base::failed(base::tr("--text outlines is for svg; write one, or leave it out"),
                        base::Failure::usage);
  const auto deck = pages_of(source_of(workshop), view, format->second, wish, timings);
  if (!deck) return tl::unexpected(deck.error());
  const base::Stage stage(timings, "write");
  const auto bytes = format->second.backend(*deck);
  if (!bytes) return tl::unexpected(bytes.error());
  if (const auto written = base::write_file_whole(output, *bytes); !written)
    return tl::unexpected(written.error());
  const std::string small = too_small_to_read(*deck);
  if (format->second.pages != scene::Pages::sheets || small.empty()) return std::string();
  return base::tr(
      "{}; use larger paper (--size A1), --fit tiles or --fit book, or show a branch (--focus ID)", small);
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
