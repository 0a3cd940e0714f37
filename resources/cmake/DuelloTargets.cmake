# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later

# How every target of Duello is compiled: one place for the standard, the warnings, the Qt rules and the precompiled header.

option(DUELLO_TESTS "Build the tests" ON)
option(DUELLO_WERROR "Treat warnings as errors" OFF)
option(DUELLO_SANITIZE "Build with the address and undefined behaviour sanitizers" OFF)
option(DUELLO_FUZZ "Build the fuzz targets for libFuzzer; needs Clang" OFF)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(DUELLO_CCACHE ccache)
if(DUELLO_CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER ${DUELLO_CCACHE})
    # A precompiled header and ccache go together only with these words; base_dir lets checkouts share the cache.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${DUELLO_CCACHE})
endif()

find_program(DUELLO_MOLD mold)
if(DUELLO_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

add_library(duello_options INTERFACE)
target_include_directories(duello_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(duello_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wformat=2
    -Wno-missing-field-initializers
    # GCC 14 takes an empty std::optional that is copied for an unset variable, so that one stays a warning.
    $<$<BOOL:${DUELLO_WERROR}>:-Werror -Wno-error=maybe-uninitialized>
    $<$<BOOL:${DUELLO_SANITIZE}>:-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined>
    $<$<BOOL:${DUELLO_FUZZ}>:-fsanitize=fuzzer-no-link>)
target_link_options(duello_options INTERFACE
    $<$<BOOL:${DUELLO_SANITIZE}>:-fsanitize=address,undefined>)
target_compile_definitions(duello_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_UP_TO=0x060800)

# duello_library(NAME SOURCES... LINKS... [PRIVATE_LINKS...]): a layer. LINKS are what its headers need.
function(duello_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC duello_options ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
    duello_precompile(${name} SOURCES ${arg_SOURCES} LINKS ${arg_LINKS} ${arg_PRIVATE_LINKS})
endfunction()

# duello_executable(NAME SOURCES... LINKS...): to build/<preset>/bin.
function(duello_executable name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE duello_options ${arg_LINKS})
endfunction()

# Precompiles only what the target links, so that the layers stay closed to each other's Qt modules, and only for the big
# targets: a precompiled header weighs some 300 MB and takes as long to make as three files.
function(duello_precompile name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    list(LENGTH arg_SOURCES count)
    if(count LESS 20)
        return()
    endif()
    set(headers <QtCore>)
    if("Qt6::Widgets" IN_LIST arg_LINKS)
        list(APPEND headers <QtWidgets>)
    endif()
    if("Qt6::Network" IN_LIST arg_LINKS)
        list(APPEND headers <QtNetwork>)
    endif()
    target_precompile_headers(${name} PRIVATE ${headers})
endfunction()
