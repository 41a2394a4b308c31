package cn.duban.wording;

/// Something wrong in an office's wording, told so that a person finds it.
///
/// @param file its name below the registry's folder, e.g. `wording/orders.txt`
/// @param line from 1
/// @param message what is wrong and what to do
public record WordingFault(String file, int line, String message) {}
