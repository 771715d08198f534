// Relationships follow ECMA-376 part 2, 9.3.
#include "formats/workbook_package.hpp"

#include <pugixml.hpp>
#include <utility>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "formats/encoding.hpp"
#include "formats/workbook_xml.hpp"

namespace flipchart::formats {

namespace {

constexpr std::uint64_t kLargestPart = 1ULL << 30U;

std::string_view folder_of(std::string_view part) {
  const std::size_t cut = part.rfind('/');
  return cut == std::string_view::npos ? std::string_view{} : part.substr(0, cut);
}

// "/xl/a.xml" or "../a.xml" seen from a folder, as the name of a part.
std::string resolved(std::string_view folder, std::string_view target) {
  std::vector<std::string_view> path;
  const std::string whole =
      target.starts_with('/') ? std::string(target) : std::string(folder) + "/" + std::string(target);
  for (const std::string_view part : base::split(whole, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..")
      path.push_back(part);
    else if (!path.empty())
      path.pop_back();
  }
  std::string name;
  for (const std::string_view part : path) name.append(name.empty() ? "" : "/").append(part);
  return name;
}

}  // namespace

std::string about_part(std::string_view part, const base::Error& error) {
  return base::tr("its part {} {}", part, error.message);
}

base::Result<WorkbookPackage> WorkbookPackage::opened(std::string_view bytes) {
  base::Result<ZipArchive> archive = ZipArchive::opened(bytes);
  if (!archive) return tl::unexpected(archive.error());
  WorkbookPackage package(*std::move(archive), bytes.size());
  for (std::size_t m = 0; m < package.archive_.members(); ++m) {
    std::string name = base::lower_ascii(package.archive_.name(m));
    name.erase(0, name.find_first_not_of('/'));
    package.members_.emplace(std::move(name), m);
  }
  return package;
}

bool WorkbookPackage::has(std::string_view part) const {
  return members_.count(base::lower_ascii(part)) != 0;
}

base::Result<std::string> WorkbookPackage::text(std::string_view part) {
  const auto found = members_.find(base::lower_ascii(part));
  if (found == members_.end())
    return base::failed(base::tr("its part {} is missing; save the workbook again", part));
  base::Result<std::string> bytes = archive_.read(found->second, kLargestPart, expansion_);
  if (!bytes) return base::failed(about_part(part, bytes.error()));
  return decoded(*std::move(bytes)).text;
}

base::Result<std::vector<Relationship>> WorkbookPackage::relationships(std::string_view part) {
  std::vector<Relationship> found;
  const std::string_view folder = folder_of(part);
  const std::string_view file = part.substr(folder.empty() ? 0 : folder.size() + 1);
  const std::string name = resolved(folder, "_rels/" + std::string(file) + ".rels");
  if (!has(name)) return found;
  base::Result<std::string> xml = text(name);
  if (!xml) return tl::unexpected(xml.error());
  pugi::xml_document tree;
  if (const auto parsed = parse_part(*xml, tree); !parsed)
    return base::failed(about_part(name, parsed.error()));
  for (const pugi::xml_node node : tree.document_element()) {
    if (local_name(node.name()) != "Relationship") continue;
    const std::string_view type = node.attribute("Type").value();
    if (std::string_view(node.attribute("TargetMode").value()) == "External") continue;
    found.push_back({node.attribute("Id").value(), std::string(type.substr(type.rfind('/') + 1)),
                     resolved(folder, node.attribute("Target").value())});
  }
  return found;
}

}  // namespace flipchart::formats
