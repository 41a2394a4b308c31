package cn.duban.people;

import cn.duban.registry.Roster;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Whose an account is.
final class Holders {

    private final Roster roster;

    Holders(Roster roster) {
        this.roster = roster;
    }

    /// Somebody with an account.
    ///
    /// @param what what they are, e.g. `区财政局联络员`
    record Holder(String name, String what) {

        @Override
        public String toString() {
            return what + name;
        }
    }

    /// Everybody who is known in WeCom by an account.
    List<Holder> ofWecom(String id) {
        return Stream.of(contacts().filter(one -> one.contact().wecomId().equals(id)).map(Holders::holder),
                roster.leaders().stream().filter(leader -> id.equals(leader.wecomId())).map(Holders::holder),
                roster.staff().stream().filter(member -> id.equals(member.wecomId())).map(Holders::holder))
                .flatMap(holders -> holders)
                .toList();
    }

    /// Everybody who is known in DingTalk by an account.
    List<Holder> ofDingtalk(String id) {
        return Stream.of(contacts().filter(one -> id.equals(one.contact().dingtalkId())).map(Holders::holder),
                roster.leaders().stream().filter(leader -> id.equals(leader.dingtalkId())).map(Holders::holder),
                roster.staff().stream().filter(member -> member.dingtalkId().equals(id)).map(Holders::holder))
                .flatMap(holders -> holders)
                .toList();
    }

    /// The unit and contact of a WeCom account.
    Optional<Seat> seat(String wecomId) {
        return contacts().filter(one -> one.contact().wecomId().equals(wecomId)).findFirst();
    }

    /// Every contact of a name.
    List<Seat> seats(String name) {
        return contacts().filter(one -> one.contact().name().equals(name)).toList();
    }

    /// The member of staff with a DingTalk account.
    Optional<Roster.Staff> staff(String dingtalkId) {
        return roster.staff().stream().filter(member -> member.dingtalkId().equals(dingtalkId)).findFirst();
    }

    /// The DingTalk accounts of whoever has a WeCom account.
    Stream<String> dingtalkOf(String wecomId) {
        return Stream.concat(
                contacts().filter(one -> one.contact().wecomId().equals(wecomId))
                        .map(one -> one.contact().dingtalkId()),
                roster.staff()
                        .stream()
                        .filter(member -> wecomId.equals(member.wecomId()))
                        .map(Roster.Staff::dingtalkId))
                .filter(Objects::nonNull)
                .distinct();
    }

    /// A contact and the unit they answer for.
    record Seat(Roster.Unit unit, Roster.Contact contact) {}

    private Stream<Seat> contacts() {
        return roster.units().stream().flatMap(unit -> unit.contacts().stream().map(one -> new Seat(unit, one)));
    }

    private static Holder holder(Seat seat) {
        return new Holder(seat.contact().name(), seat.unit().name() + "联络员");
    }

    private static Holder holder(Roster.Leader leader) {
        return new Holder(leader.name(), "区领导");
    }

    private static Holder holder(Roster.Staff member) {
        return new Holder(member.name(), "督查室");
    }
}
