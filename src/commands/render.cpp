#include "commands/render.hpp"

#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "compose/layers.hpp"

namespace flipchart::commands {

base::Result<void> render(workshop::Workshop& workshop, const model::View& view,
                          const std::filesystem::path& output, const scene::BackendTable& backends,
                          base::Timings& timings) {
  std::string extension = base::lower_ascii(output.extension().string());
  if (!extension.empty()) extension.erase(0, 1);
  const auto backend = backends.find(extension);
  if (backend == backends.end()) {
    std::string known;
    for (const auto& entry : backends) known += (known.empty() ? "" : ", ") + entry.first;
    return base::failed(
        output.string() + ": no picture format has the extension \"" + extension + "\"; use one of " + known,
        base::Failure::usage);
  }
  const model::View fitted = compose::fitted_to_page(view);
  compose::Insights insights;
  compose::Arrangement arrangement;
  {
    const base::Stage stage(timings, "flow");
    insights = compose::insights_of(workshop.organization(), workshop.history(), view, workshop.today());
  }
  {
    const base::Stage stage(timings, "layout");
    arrangement = compose::arranged(workshop.organization(), insights, fitted);
  }
  scene::Deck deck;
  {
    const base::Stage stage(timings, "compose");
    const compose::Subject subject{
        workshop.organization(), workshop.history(), workshop.decisions(), insights, arrangement, fitted,
        workshop.today(),        workshop.measurer()};
    deck = compose::deck_of({compose::page_of(subject, view)}, view);
  }
  const base::Stage stage(timings, "write");
  const auto bytes = backend->second(deck);
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
