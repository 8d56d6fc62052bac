import "mognadskollen";
import type {} from "mognadskollen/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { createPortal } from "react-dom";

function App() {
  const [heard, hear] = useState("");
  return (
    <>
      <mognads-kollen
        id="tool"
        storage="none"
        heading-level="2"
        onmk-change={({ detail, currentTarget }) => hear(`${detail.answered} ${(currentTarget as HTMLElementTagNameMap["mognads-kollen"]).result?.areas.organisation?.now}`)}
      />
      {createPortal(heard, document.querySelector("#heard")!)}
    </>
  );
}

createRoot(document.querySelector("#app")!).render(<App />);

// @ts-expect-error There is no such view.
export const wrong = <mognads-kollen view="other" />;
