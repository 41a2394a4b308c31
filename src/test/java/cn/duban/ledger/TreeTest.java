package cn.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void behavesAsTheJdksSortedMapWhateverIsDoneToIt(long seed) {
        var random = new Random(seed);
        var model = new TreeMap<Integer, Integer>();
        var tree = Tree.<Integer, Integer>empty();
        for (var step = 0; step < 3000; step++) {
            var key = random.nextInt(400);
            if (random.nextInt(3) == 0) {
                model.remove(key);
                tree = tree.without(key);
            } else {
                model.put(key, step);
                tree = tree.with(key, step);
            }
            assertThat(tree.size()).isEqualTo(model.size());
            assertThat(tree.get(key).orElse(null)).isEqualTo(model.get(key));
        }
        assertThat(tree.values()).isEqualTo(List.copyOf(model.values()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1000})
    void leavesWhatItCameFromAsItWas(int size) {
        var versions = new ArrayList<Tree<Integer, String>>();
        var tree = Tree.<Integer, String>empty();
        for (var key = 0; key < size; key++) {
            versions.add(tree);
            tree = tree.with(key, "v" + key);
        }
        for (var key = 0; key < size; key++) {
            assertThat(versions.get(key).size()).isEqualTo(key);
            assertThat(versions.get(key).has(key)).isFalse();
        }
    }
}
