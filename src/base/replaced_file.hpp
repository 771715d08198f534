// What a file that takes another one's place needs: where the name leads, a name of its own meanwhile, and
// the rights of the file it replaces.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

struct stat;

namespace flipchart::base {

// The file that a name leads to: links are followed, also one to a file that is not there yet. So the link
// stays and what it leads to is replaced.
std::filesystem::path followed(std::filesystem::path path);

// A short name in the folder of `path`, for the time of writing; a name of its own and not a longer `path`,
// which may be as long as names can be. `make` makes a file of that name and gives 0, or the errno: with
// EEXIST the next name is tried, anything else comes back in `error`.
std::string made_beside(const std::filesystem::path& path,
                        const std::function<int(const std::string& name)>& make, int& error);

// Gives an open file the owner and the mode of the one it replaces, as far as the system lets it.
void take_over_rights(int fd, const struct stat& replaced);

}  // namespace flipchart::base
