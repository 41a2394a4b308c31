package cn.duban.document;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/// Takes the ruling lines from a page of a PDF file; draws nothing.
final class PageRules extends PDFGraphicsStreamEngine {

    private final Rules rules = new Rules();
    private final GeneralPath path = new GeneralPath();

    private PageRules(PDPage page) {
        super(page);
    }

    static Rules of(PDPage page) throws IOException {
        var engine = new PageRules(page);
        engine.processPage(page);
        return engine.rules;
    }

    /// Characters may be drawn, too, as browsers and scanning programs do: their strokes are no ruling.
    @Override
    protected void showText(byte[] string) {
        // The text is taken by itself.
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint() == null ? new Point2D.Float() : path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        stroke();
        path.reset();
    }

    @Override
    public void fillPath(int windingRule) {
        fill();
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        stroke();
        path.reset();
    }

    private void stroke() {
        var from = new double[2];
        var first = new double[2];
        for (var steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            var to = new double[6];
            var step = steps.currentSegment(to);
            if (step == PathIterator.SEG_MOVETO) {
                first = turned(to);
                from = first;
            } else {
                var next = step == PathIterator.SEG_CLOSE ? first : turned(to);
                rules.line(from[0], from[1], next[0], next[1]);
                from = next;
            }
        }
    }

    private void fill() {
        var box = new double[0];
        for (var steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            var to = new double[6];
            if (steps.currentSegment(to) == PathIterator.SEG_MOVETO) {
                fill(box);
                box = new double[0];
            }
            if (steps.currentSegment(to) != PathIterator.SEG_CLOSE) {
                box = widened(box, turned(to));
            }
        }
        fill(box);
    }

    private void fill(double[] box) {
        if (box.length > 0) {
            rules.fill(box[0], box[1], box[2], box[3]);
        }
    }

    private static double[] widened(double[] box, double[] point) {
        return box.length == 0
                ? new double[]{point[0], point[1], point[0], point[1]}
                : new double[]{Math.min(box[0], point[0]), Math.min(box[1], point[1]), Math.max(box[2], point[0]),
                        Math.max(box[3], point[1])};
    }

    /// A point as the page is looked at: from its upper left corner, the page turned as it asks for.
    private double[] turned(double[] point) {
        var box = getPage().getCropBox();
        var x = point[0] - box.getLowerLeftX();
        var y = point[1] - box.getLowerLeftY();
        return switch (Math.floorMod(getPage().getRotation(), 360)) {
            case 90 -> new double[]{y, x};
            case 180 -> new double[]{box.getWidth() - x, y};
            case 270 -> new double[]{box.getHeight() - y, box.getWidth() - x};
            default -> new double[]{x, box.getHeight() - y};
        };
    }

    @Override
    public void drawImage(PDImage image) {
        // A picture holds no ruling that could be read.
    }

    @Override
    public void clip(int windingRule) {
        // What is cut off is of no matter here.
    }

    @Override
    public void shadingFill(COSName name) {
        // Colours are of no matter here.
    }
}
