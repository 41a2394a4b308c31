package cn.duban.exhibit;

class FakeExhibitsTest extends ExhibitStoreContract {

    private final FakeExhibits store = new FakeExhibits();

    @Override
    protected ExhibitStore store() {
        return store;
    }
}
