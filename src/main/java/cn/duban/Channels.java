package cn.duban;

import cn.duban.delivery.Channel;
import java.util.List;

/// The ways out for the messages of one registry: units of the same name in two offices have different groups.
interface Channels {

    List<Channel> of(Preparation.Prepared registry);
}
