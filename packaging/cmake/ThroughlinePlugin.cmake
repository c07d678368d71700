# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# One call per channel plugin:
#
# throughline_plugin(<id>
#     MANIFEST manifest.json            # without "files": the hashes are filled in
#     SOURCES connector/a.cpp ...       # one of them holds Q_PLUGIN_METADATA
#     [DEPENDS targets]                 # beside the plugin API
#     [EXAMPLE]                         # to learn from: built and signed, not installed
#     [VIEW_PREFIX /throughline/plugins/<id>/1 VIEW_FILES view/Card.qml ...])   # names in the .rcc: without folders
#
# It builds the library and the view, and lays the signed package out as it is installed:
#     <build>/plugins/<id>/{manifest.json,manifest.sig,connector/<id>.so,view/<id>.rcc}
# The target <id>_plugin makes all of it and is in the global property THROUGHLINE_PLUGINS.
# TEST: for a test only. It goes to <build>/tests/plugins/<id> and is not installed.
include_guard()

function(throughline_plugin id)
    cmake_parse_arguments(ARG "TEST" "MANIFEST;VIEW_PREFIX" "SOURCES;DEPENDS;VIEW_FILES" ${ARGN})
    set(folder ${CMAKE_BINARY_DIR}/plugins/${id})
    if(ARG_TEST)
        set(folder ${CMAKE_BINARY_DIR}/tests/plugins/${id})
    endif()
    get_property(signing_key GLOBAL PROPERTY THROUGHLINE_SIGNING_KEY_FILE)
    set(files)

    if(ARG_SOURCES)
        # Not qt_add_plugin: in Qt 6.4 it ignores the sources given to it and builds an empty library without a word.
        add_library(${id}_connector MODULE)
        target_sources(${id}_connector PRIVATE ${ARG_SOURCES})
        set_target_properties(${id}_connector PROPERTIES PREFIX "" OUTPUT_NAME ${id}
            LIBRARY_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/library
            CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
        target_link_libraries(${id}_connector PRIVATE throughline_build throughline_plugin_api ${ARG_DEPENDS})
        target_link_options(${id}_connector PRIVATE LINKER:--exclude-libs,ALL LINKER:-z,defs)
        # Stripped before it is hashed: a package must not change the bytes that were signed.
        set(strip "${CMAKE_STRIP};--strip-unneeded;--remove-section=.comment;--remove-section=.note;${folder}/connector/${id}.so")
        add_custom_command(OUTPUT ${folder}/connector/${id}.so
            COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}/connector
            COMMAND ${CMAKE_COMMAND} -E copy $<TARGET_FILE:${id}_connector> ${folder}/connector/${id}.so
            COMMAND "$<IF:$<CONFIG:Debug>,${CMAKE_COMMAND};-E;true,${strip}>"
            DEPENDS ${id}_connector COMMAND_EXPAND_LISTS VERBATIM)
        list(APPEND files connector/${id}.so)
    endif()

    if(ARG_VIEW_FILES)
        set(entries)
        set(sources)
        foreach(file ${ARG_VIEW_FILES})
            get_filename_component(path ${file} ABSOLUTE)
            get_filename_component(name ${file} NAME)
            string(APPEND entries "        <file alias=\"${name}\">${path}</file>\n")
            list(APPEND sources ${path})
        endforeach()
        file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${id}.qrc @ONLY CONTENT
            "<RCC>\n    <qresource prefix=\"${ARG_VIEW_PREFIX}\">\n${entries}    </qresource>\n</RCC>\n")
        # Format 2 has no time stamps, so that the same sources give the same bytes.
        add_custom_command(OUTPUT ${folder}/view/${id}.rcc
            COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}/view
            COMMAND Qt6::rcc --binary --format-version 2 --compress-algo zlib -o ${folder}/view/${id}.rcc
                ${CMAKE_CURRENT_BINARY_DIR}/${id}.qrc
            DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/${id}.qrc ${sources} VERBATIM)
        list(APPEND files view/${id}.rcc)
    endif()

    set(outputs ${files})
    list(TRANSFORM outputs PREPEND ${folder}/)
    get_filename_component(manifest ${ARG_MANIFEST} ABSOLUTE)
    add_custom_command(OUTPUT ${folder}/manifest.json ${folder}/manifest.sig
        COMMAND throughline-plugin-sign pack ${manifest} ${folder} ${files}
        COMMAND throughline-plugin-sign sign ${folder} ${signing_key}
        DEPENDS ${manifest} ${outputs} ${signing_key} throughline_signing_key
        COMMENT "Packing the plugin ${id}" VERBATIM)
    add_custom_target(${id}_plugin ALL DEPENDS ${folder}/manifest.json ${folder}/manifest.sig)
    if(ARG_TEST)
        return()
    endif()
    set_property(GLOBAL APPEND PROPERTY THROUGHLINE_PLUGINS ${id}_plugin)

    if(ARG_EXAMPLE)
        return()
    endif()
    # Nobody may write there but root; a file that is not in the manifest is never looked at.
    set(installed lib/throughline/plugins/${id})
    install(FILES ${folder}/manifest.json ${folder}/manifest.sig DESTINATION ${installed} COMPONENT plugins)
    foreach(file ${files})
        get_filename_component(where ${file} DIRECTORY)
        install(FILES ${folder}/${file} DESTINATION ${installed}/${where} COMPONENT plugins)
    endforeach()
endfunction()
