package cn.duban.dingtalk;

/// What the robot says by itself, where there is nothing for the reception to answer.
enum Phrases {

    /// To somebody in a group whom DingTalk does not name.
    NOBODY("没有记录：钉钉没有告知您的身份。请用本单位的钉钉账号发送；如果还是这样，请联系区政府督查室。"),

    /// To a picture, a recording or a file.
    NO_WORDS("没有记录：这里只能读文字，请把内容用文字发来。"),

    /// To more words than anybody types.
    TOO_LONG("没有记录：内容太长，请分几条发来。"),

    /// When DingTalk keeps the words back.
    QUOTA_SPENT("没有记录：钉钉本月的消息额度已用完，您的内容没有送达。请联系区政府督查室。"),

    /// When answering went wrong.
    FAILED("刚才没有处理好，不能确定是否已经记录。请稍后再发一次。");

    private final String words;

    Phrases(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
