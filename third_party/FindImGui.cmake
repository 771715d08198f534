# Dear ImGui with its GLFW and OpenGL 3 backends: a package config where there is one (vcpkg), else Debian's library.
find_package(imgui CONFIG QUIET)
if(NOT TARGET imgui::imgui)
  find_package(Freetype REQUIRED)
  find_path(IMGUI_INCLUDE_DIR imgui.h PATH_SUFFIXES imgui REQUIRED)
  find_library(IMGUI_LIBRARY imgui REQUIRED)
  find_library(STB_LIBRARY stb REQUIRED)
  add_library(imgui::imgui STATIC IMPORTED)
  set_target_properties(imgui::imgui PROPERTIES
    IMPORTED_LOCATION ${IMGUI_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES "${IMGUI_INCLUDE_DIR};${IMGUI_INCLUDE_DIR}/backends")
  target_link_libraries(imgui::imgui INTERFACE ${STB_LIBRARY} Freetype::Freetype glfw ${CMAKE_DL_LIBS})
endif()
