package cn.duban.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// An immutable sorted map: `with` gives a new one that shares all but a path with the old, in O(log n).
///
/// The ledger is folded one event at a time, thousands a second; the JDK has no map that is both immutable and cheap
/// to change. This is an AVL tree.
final class Tree<K extends Comparable<K>, V> {

    private final @Nullable Node<K, V> root;
    private final int size;

    private Tree(@Nullable Node<K, V> root, int size) {
        this.root = root;
        this.size = size;
    }

    static <K extends Comparable<K>, V> Tree<K, V> empty() {
        return new Tree<>(null, 0);
    }

    int size() {
        return size;
    }

    Optional<V> get(K key) {
        var node = root;
        while (node != null) {
            var order = key.compareTo(node.key);
            if (order == 0) {
                return Optional.of(node.value);
            }
            node = order < 0 ? node.left : node.right;
        }
        return Optional.empty();
    }

    boolean has(K key) {
        return get(key).isPresent();
    }

    Tree<K, V> with(K key, V value) {
        return new Tree<>(put(root, key, value), has(key) ? size : size + 1);
    }

    Tree<K, V> without(K key) {
        return has(key) ? new Tree<>(remove(root, key), size - 1) : this;
    }

    void forEach(BiConsumer<K, V> action) {
        walk(root, action);
    }

    /// The values in the order of their keys.
    List<V> values() {
        var values = new ArrayList<V>(size);
        forEach((key, value) -> values.add(value));
        return values;
    }

    private static <K extends Comparable<K>, V> void walk(@Nullable Node<K, V> node, BiConsumer<K, V> action) {
        if (node != null) {
            walk(node.left, action);
            action.accept(node.key, node.value);
            walk(node.right, action);
        }
    }

    private static <K extends Comparable<K>, V> Node<K, V> put(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return new Node<>(key, value, null, null);
        }
        var order = key.compareTo(node.key);
        if (order == 0) {
            return new Node<>(key, value, node.left, node.right);
        }
        return order < 0
                ? balanced(node.key, node.value, put(node.left, key, value), node.right)
                : balanced(node.key, node.value, node.left, put(node.right, key, value));
    }

    private static <K extends Comparable<K>, V> @Nullable Node<K, V> remove(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        var order = key.compareTo(node.key);
        if (order < 0) {
            return balanced(node.key, node.value, remove(node.left, key), node.right);
        }
        if (order > 0) {
            return balanced(node.key, node.value, node.left, remove(node.right, key));
        }
        if (node.left == null || node.right == null) {
            return node.left == null ? node.right : node.left;
        }
        var next = first(node.right);
        return balanced(next.key, next.value, node.left, remove(node.right, next.key));
    }

    private static <K extends Comparable<K>, V> Node<K, V> first(Node<K, V> node) {
        var first = node;
        while (first.left != null) {
            first = first.left;
        }
        return first;
    }

    private static <K extends Comparable<K>, V> Node<K, V> balanced(K key, V value, @Nullable Node<K, V> left,
            @Nullable Node<K, V> right) {
        var lean = height(left) - height(right);
        if (left != null && lean > 1) {
            var outer = height(left.left) >= height(left.right) || left.right == null
                    ? left
                    : turnedLeft(left, left.right);
            return new Node<>(outer.key, outer.value, outer.left, new Node<>(key, value, outer.right, right));
        }
        if (right != null && lean < -1) {
            var outer = height(right.right) >= height(right.left) || right.left == null
                    ? right
                    : turnedRight(right, right.left);
            return new Node<>(outer.key, outer.value, new Node<>(key, value, left, outer.left), outer.right);
        }
        return new Node<>(key, value, left, right);
    }

    private static <K extends Comparable<K>, V> Node<K, V> turnedLeft(Node<K, V> node, Node<K, V> right) {
        return new Node<>(right.key, right.value, new Node<>(node.key, node.value, node.left, right.left), right.right);
    }

    private static <K extends Comparable<K>, V> Node<K, V> turnedRight(Node<K, V> node, Node<K, V> left) {
        return new Node<>(left.key, left.value, left.left, new Node<>(node.key, node.value, left.right, node.right));
    }

    private static int height(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.height;
    }

    private static final class Node<K, V> {

        private final K key;
        private final V value;
        private final @Nullable Node<K, V> left;
        private final @Nullable Node<K, V> right;
        private final int height;

        Node(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
            this.key = key;
            this.value = value;
            this.left = left;
            this.right = right;
            height = 1 + Math.max(height(left), height(right));
        }
    }
}
