package cn.duban.notice;

/// Something wrong in a settings file, told so that a person finds it.
///
/// @param file name of the file
/// @param line from 1
/// @param message what is wrong and what to do, without any secret
public record Fault(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + "：" + message;
    }
}
