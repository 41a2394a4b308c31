package cn.duban.ledger;

class FakeJournalTest extends JournalContractTest {

    private final FakeJournal journal = new FakeJournal();

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected Journal journalOfAnotherReplica() {
        return journal;
    }

    @Override
    protected void cutOff() {
        journal.away(true);
    }
}
