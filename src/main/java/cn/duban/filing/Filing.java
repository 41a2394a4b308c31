package cn.duban.filing;

import cn.duban.exhibit.ExhibitStore;
import cn.duban.exhibit.FileCheck;
import cn.duban.talk.AttachmentSource;

/// What is needed to take files in: where they come from, what may be taken, where they are kept.
public record Filing(AttachmentSource source, FileCheck check, ExhibitStore store) {}
