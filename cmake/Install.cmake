include(GNUInstallDirs)
install(TARGETS flipchart RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY assets/ DESTINATION ${CMAKE_INSTALL_DATADIR}/flipchart
        PATTERN "flipchart.desktop" EXCLUDE PATTERN "icon.svg" EXCLUDE PATTERN "*.py" EXCLUDE PATTERN "html" EXCLUDE)
install(FILES assets/flipchart.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications OPTIONAL)
install(FILES assets/icon.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
        RENAME flipchart.svg OPTIONAL)
