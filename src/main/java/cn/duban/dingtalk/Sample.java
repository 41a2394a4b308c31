package cn.duban.dingtalk;

/// A message in one of the forms the robot's interface knows.
///
/// @param key the name of the form
/// @param param JSON, as the form wants it
record Sample(String key, String param) {}
